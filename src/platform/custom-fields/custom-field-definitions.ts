import type { CustomField } from '../../kernel/custom-field.js';

/** By the resource whose records have them. */
export type DefinedFields = Readonly<Record<string, readonly CustomField[]>>;

/** Which fields the tenant in hand has given to his records. A port: whoever lets tenants define them knows. Asked on hot paths, so it answers from memory, with the same object until something changes. */
export abstract class CustomFieldDefinitions {
  abstract all(): Promise<DefinedFields>;
}
