import { type ChangeSet, ChangeSetType, EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { type CustomField, MAX_CUSTOM_FIELDS } from '../../../kernel/custom-field.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { Cache } from '../../../platform/cache/cache.js';
import { FieldData } from '../../../platform/custom-fields/field-data.js';
import { Reads } from '../../../platform/persistence/reads.js';
import { resources } from '../../../platform/resource/resource.js';
import { CustomFieldDefinition } from '../custom-field-definition.js';
import { CUSTOM_FIELDS } from './remembered-custom-field-definitions.js';

type Stored = Readonly<Record<string, unknown>>;

const parsed = (value: unknown): unknown => (typeof value === 'string' ? (JSON.parse(value) as unknown) : (value ?? null));

/** The field as it was stored. */
function fieldBefore(after: CustomField, { type, unique, indexed, options, refersTo }: Stored): CustomField {
  return { ...after, type: type as CustomField['type'], unique: unique as boolean, indexed: indexed as boolean, options: parsed(options) as CustomField['options'], refersTo: (refersTo ?? null) as string | null };
}

/** Has the records go along with every change of a definition, in its own transaction, whichever way it comes. */
@Injectable()
export class KeptCustomFields implements EventSubscriber {
  constructor(
    em: EntityManager,
    private readonly data: FieldData,
    private readonly reads: Reads,
    private readonly cache: Cache,
  ) {
    em.getEventManager().registerSubscriber(this);
  }

  async onFlush({ uow }: FlushEventArgs): Promise<void> {
    const changeSets = uow.getChangeSets().filter(({ entity }) => entity instanceof CustomFieldDefinition);
    if (changeSets.length === 0) return;
    await this.cache.forget(CUSTOM_FIELDS);
    for (const changeSet of changeSets) await this.follow(changeSet);
  }

  private async follow({ type, entity, payload, originalEntity }: ChangeSet<object>): Promise<void> {
    const definition = entity as CustomFieldDefinition;
    const field = definition.asField();
    const { deletedAt } = payload as Stored;
    if (type === ChangeSetType.CREATE || (type === ChangeSetType.UPDATE && deletedAt === null)) {
      this.assertResources(field);
      await this.data.begin(field);
      await this.assertFew(field);
    } else if (type === ChangeSetType.UPDATE && deletedAt !== undefined) {
      await this.data.end(field, { drop: !definition.keepsData() });
    } else if (type === ChangeSetType.UPDATE) {
      this.assertResources(field);
      await this.data.change(fieldBefore(field, originalEntity as Stored), field);
    }
  }

  private assertResources({ entity, refersTo }: CustomField): void {
    const all = resources();
    const extensible = all.filter((resource) => resource.customFields).map(({ name }) => name);
    const named = all.map(({ name }) => name);
    const refuse = (pointer: string, names: readonly string[]) => new DomainError('invalid', 'custom_field_invalid', `${pointer.slice(1)} must be one of ${names.join(', ')}.`, [{ pointer, code: 'unknown_value', message: `must be one of ${names.join(', ')}` }]);
    if (!extensible.includes(entity)) throw refuse('/entity', extensible);
    if (refersTo !== null && !named.includes(refersTo)) throw refuse('/refersTo', named);
  }

  private async assertFew({ entity }: CustomField): Promise<void> {
    const counted = await this.reads.first(sql<{ count: number }>`select count(*)::int as count from platform.custom_keys where resource = ${entity}`);
    if ((counted?.count ?? 0) > MAX_CUSTOM_FIELDS) throw new DomainError('rule', 'too_many_custom_fields', `A kind of record has at most ${MAX_CUSTOM_FIELDS} custom fields: remove one that is not needed first.`);
  }
}
