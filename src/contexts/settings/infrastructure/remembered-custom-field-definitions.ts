import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CustomField } from '../../../kernel/custom-field.js';
import { Cache, type Memorable } from '../../../platform/cache/cache.js';
import { CustomFieldDefinitions, type DefinedFields } from '../../../platform/custom-fields/custom-field-definitions.js';
import { Reads } from '../../../platform/persistence/reads.js';

/** Under this name the definitions are remembered, and forgotten. */
export const CUSTOM_FIELDS = 'custom-fields';
const SECONDS = 300;

@Injectable()
export class RememberedCustomFieldDefinitions extends CustomFieldDefinitions {
  constructor(
    private readonly cache: Cache,
    private readonly reads: Reads,
  ) {
    super();
  }

  async all(): Promise<DefinedFields> {
    return (await this.cache.remember(CUSTOM_FIELDS, { seconds: SECONDS }, () => this.read() as Promise<Memorable>)) as unknown as DefinedFields;
  }

  private async read(): Promise<unknown> {
    const fields = await this.reads.rows(sql<CustomField>`select id, entity, key, label, type, required, is_unique as "unique", indexed, default_value as "default", options, validation, refers_to as "refersTo"
      from settings.custom_fields where deleted_at is null order by entity, position, key`);
    return Object.groupBy(fields, ({ entity }) => entity);
  }
}
