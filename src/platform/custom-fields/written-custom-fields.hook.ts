import { EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges, type CustomField, type CustomValues } from '../../kernel/custom-field.js';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { compileSight } from '../conditions/compile-condition.js';
import { Reads } from '../persistence/reads.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { type Resource, resourceMapped, resourceNamed } from '../resource/resource.js';
import { presentSights } from '../resource/sight.js';
import { checkCustomFields } from './check-custom-fields.js';
import { CustomFields } from './custom-fields.js';

interface WithCustomFields extends AggregateRoot {
  customFields: CustomChanges;
}

interface Written {
  readonly record: WithCustomFields;
  readonly resource: Resource;
  /** What is stored; undefined for a new record. */
  readonly before: CustomValues | undefined;
}

interface Reference {
  readonly id: string;
  readonly to: string;
  readonly pointer: string;
}

const refusal = (faults: readonly Fault[]) => new DomainError('invalid', 'custom_fields_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ').slice(0, 500), faults);

/** Holds what is written to the tenant's definitions, whoever writes it: a route, a job, or what follows from an event. */
@Injectable()
export class WrittenCustomFields implements EventSubscriber {
  constructor(
    em: EntityManager,
    private readonly customFields: CustomFields,
    private readonly reads: Reads,
  ) {
    em.getEventManager().registerSubscriber(this);
  }

  async beforeFlush({ uow, em }: FlushEventArgs): Promise<void> {
    const written: Written[] = [];
    const fresh = new Set<string>();
    for (const record of new Set<object>([...uow.getPersistStack(), ...uow.getIdentityMap().values()])) {
      // what has been erased need not be complete any more
      if (!(record instanceof AggregateRoot) || UnitOfWork.current().erased.has(record)) continue;
      const meta = em.getMetadata(record.constructor as never) as { schema?: string; tableName: string; properties: object };
      const before = uow.getOriginalEntityData(record) as { customFields?: unknown } | undefined;
      if (!before) fresh.add(record.id);
      if (!('customFields' in meta.properties)) continue;
      const stored = typeof before?.customFields === 'string' ? (JSON.parse(before.customFields) as CustomValues) : (before?.customFields as CustomValues | undefined);
      const { customFields } = record as WithCustomFields;
      const resource = resourceMapped(meta);
      if (resource && !(before && isDeepStrictEqual(stored, customFields))) written.push({ record: record as WithCustomFields, resource, before: before && (stored ?? {}) });
    }
    const references: Reference[] = [];
    for (const one of written) references.push(...this.settle(one, await this.customFields.fieldsOf(one.resource)));
    await this.assertThere(references.filter(({ id }) => !fresh.has(id)));
  }

  /** Puts the values into the form that is kept; answers the records that they refer to. */
  private settle({ record, before }: Written, fields: readonly CustomField[]): Reference[] {
    const given = record.customFields ?? {};
    const changed = before ? changesBetween(before, given) : given;
    const { changes, faults } = checkCustomFields(fields, changed, before ? 'change' : 'create');
    if (faults.length > 0) throw refusal(faults);
    record.customFields = changedValues(before ?? {}, changes);
    return fields.flatMap(({ key, refersTo }) => (refersTo !== null && typeof changes[key] === 'string' ? [{ id: changes[key], to: refersTo, pointer: `/customFields/${key}` }] : []));
  }

  private async assertThere(references: readonly Reference[]): Promise<void> {
    for (const [to, asked] of Object.entries(Object.groupBy(references, (reference) => reference.to)) as [string, Reference[]][]) {
      const resource = resourceNamed(to);
      const ids = [...new Set(asked.map(({ id }) => id))];
      const live = sql.raw(resource.appendOnly ? 'true' : 't.deleted_at is null');
      const sight = compileSight(presentSights()(resource), resource, 't');
      const found = await this.reads.rows(sql<{ id: string }>`select t.id from ${sql.table(resource.table)} t where t.id = any(${ids}::uuid[]) and ${live} and ${sight}`);
      const missing = asked.filter(({ id }) => !found.some((row) => row.id === id));
      if (missing.length === 0) continue;
      throw new DomainError('rule', 'reference_not_found', `There is no ${resource.record} with the id ${missing[0]!.id}, or it is not yours to see.`, missing.map(({ pointer }) => ({ pointer, code: 'reference_not_found', message: `refers to a ${resource.record} that is not there` })));
    }
  }
}

/** What is different, with null for what is gone. */
function changesBetween(before: CustomValues, after: CustomChanges): CustomChanges {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !isDeepStrictEqual(before[key], after[key]));
  return Object.fromEntries(keys.map((key) => [key, after[key] ?? null]));
}
