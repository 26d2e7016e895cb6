import { EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { MERGEABLE_KINDS, resourceNamed, resourceOfTable } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import { type Reference, referencesOf, unpacked } from './references.js';

type Values = Record<string, unknown>;

/** A place of a record that is about to be written, and the ids in it. */
interface Written {
  readonly record: Values;
  readonly reference: Reference;
}

const isId = (value: unknown): value is string => typeof value === 'string';

const members = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as Values[]) : []);

const isStored = (stored: unknown, value: unknown, reference: Reference) => stored === value || isDeepStrictEqual(unpacked(stored, reference), value);

/** Whether the place may hold ids of records that can be merged. */
const mayLead = ({ form, kind, kindIn }: Reference, record: Values, kinds: readonly string[]) => {
  const named = form === 'list' ? kind : (kind ?? (kindIn === undefined ? undefined : record[kindIn]));
  return named === undefined || named === null || kinds.includes(named as string);
};

function idsIn({ record, reference: { field, form, member } }: Written): readonly string[] {
  const value = record[field];
  if (form === 'column') return [value].filter(isId);
  return form === 'ids' ? members(value).map((id) => id as unknown).filter(isId) : members(value).map((one) => one[member!]).filter(isId);
}

interface Led {
  readonly id: string;
  readonly survivorId: string;
  readonly resource: string;
}

/** Two kinds of record may bear the same id. */
function follow({ record, reference: { field, form, member, kind, kindIn } }: Written, survivors: ReadonlyMap<string, Led>): void {
  const led = (id: unknown, named: unknown) => {
    const found = survivors.get(id as string);
    return found && (named === undefined || resourceNamed(found.resource).record === named) ? found.survivorId : id;
  };
  const value = record[field];
  if (form === 'column') record[field] = led(value, kind ?? record[kindIn!]);
  else if (form === 'ids') record[field] = members(value).map((id) => led(id, kind));
  else record[field] = members(value).map((one) => ({ ...one, [member!]: led(one[member!], kind ?? one[kindIn!]) }));
}

/**
 * Whoever writes a record that names a merged one names the survivor. What is named is held until the transaction ends,
 * so that a merge waits for it: when contexts look for what is to be moved, all of it is there.
 */
@Injectable()
export class FollowedReferences implements EventSubscriber {
  constructor(
    em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
  ) {
    em.getEventManager().registerSubscriber(this);
  }

  async beforeFlush({ uow, em }: FlushEventArgs): Promise<void> {
    const kinds = MERGEABLE_KINDS;
    const written: Written[] = [];
    for (const record of new Set<object>([...uow.getPersistStack(), ...uow.getIdentityMap().values()])) {
      if (!(record instanceof AggregateRoot)) continue;
      const { schema, tableName } = em.getMetadata(record.constructor as never) as { schema?: string; tableName: string };
      const resource = resourceOfTable(`${schema}.${tableName}`);
      if (!resource) continue;
      const before = uow.getOriginalEntityData(record) as Values | undefined;
      for (const reference of referencesOf(resource)) {
        const values = record as unknown as Values;
        if (!(before && isStored(before[reference.field], values[reference.field], reference)) && mayLead(reference, values, kinds)) written.push({ record: values, reference });
      }
    }
    const ids = [...new Set(written.flatMap(idsIn))];
    if (ids.length === 0) return;
    const led = await this.unitOfWork.rows<Led>(sql`select id, survivor_id as "survivorId", resource from platform.follow_named(${Work.current().tenantId}::uuid, ${ids}::uuid[])`);
    if (led.length === 0) return;
    const survivors = new Map(led.map((one) => [one.id, one]));
    for (const one of written) if (idsIn(one).some((id) => survivors.has(id))) follow(one, survivors);
  }
}
