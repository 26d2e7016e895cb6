import type { CustomField, CustomFieldType, CustomValue } from '../../kernel/custom-field.js';
import { inputOfText, textOfCustomValue } from '../../kernel/custom-value.js';
import { nameOfCustomField } from './described-fields.js';

/** A custom field as a column of a table that is imported or exported. */
export interface CustomColumn {
  /** `customFields.region`. */
  readonly name: string;
  readonly key: string;
  /** What people call it. */
  readonly header: string;
  readonly type: CustomFieldType;
  readonly required: boolean;
  /** What a cell means, as it can be sent as the value: null for an empty one. Whether it is right is told when it is written. */
  parse(cell: string): unknown;
  /** What the value looks like in a cell: empty for none. */
  format(value: CustomValue | null | undefined): string;
}

export const customColumns = (fields: readonly CustomField[]): CustomColumn[] =>
  fields.map((field) => ({
    name: nameOfCustomField(field.key),
    key: field.key,
    header: field.label,
    type: field.type,
    required: field.required,
    parse: (cell) => inputOfText(field, cell),
    format: (value) => (value === null || value === undefined ? '' : textOfCustomValue(field, value)),
  }));
