import { type RawBuilder, sql } from 'kysely';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { compileSight } from '../conditions/compile-condition.js';
import { type Resource, resourceOfKind } from '../resource/resource.js';
import { presentSights } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import { type Named, USER } from './named.js';

/** Somebody who is named, and in which resource he must be. */
export interface Nameable extends Named {
  readonly resource: Resource;
}

/** A record that is there, by its id and resource; or where one leads that is named, and whether he was erased who is there. */
export interface Found {
  readonly id: string;
  readonly survivorId: string;
  /** Of what was neither merged nor found, null. */
  readonly resource: string | null;
  readonly isErased: boolean;
  readonly isThere: boolean;
}

const resourceOf = ({ kind }: Named): Resource | undefined => (kind === undefined || kind === USER ? undefined : resourceOfKind(kind));

/** Whether it may be known where somebody leads. */
export const mayLead = (named: Named): boolean => named.kind === undefined || resourceOf(named) !== undefined;

/** Of those who are named, the ones of kinds that this product keeps. */
export function nameable(named: readonly Named[]): readonly Nameable[] {
  return named.flatMap((one) => {
    const resource = resourceOf(one);
    return resource ? [{ ...one, resource }] : [];
  });
}

/** Asks with one statement where all of them lead, and which of those who are asked for are there and the caller's to see. */
export function foundSql(ids: readonly string[], asked: readonly Nameable[]): RawBuilder<Found> {
  const tenant = sql`${Work.current().tenantId}::uuid`;
  const sights = presentSights();
  const there = [...Map.groupBy(asked, ({ resource }) => resource)].map(([resource, of]) => {
    const live = sql.raw(resource.appendOnly ? 'true' : 't.deleted_at is null');
    const sought = sql`array(select survivor_id from led union all select unnest(${[...new Set(of.map(({ id }) => id))]}::uuid[]))`;
    return sql` union all select t.id, t.id, ${resource.name}, false, true from ${sql.table(resource.table)} t where t.tenant_id = ${tenant} and t.id = any(${sought}) and ${live} and ${compileSight(sights(resource), resource, 't')}`;
  });
  return sql<Found>`with led as materialized (select id, survivor_id, resource, erased from platform.follow_named(${tenant}, ${[...ids]}::uuid[]))
    select id, survivor_id as "survivorId", resource, erased as "isErased", false as "isThere" from led${sql.join(there, sql``)}`;
}

const ERASED = { code: 'record_erased', message: 'names somebody of whom everything was erased' };

interface Unnameable extends Fault {
  readonly id: string;
  readonly record: string;
}

/** What is not there, what the caller does not see, and who was erased: by the id that was asked for, wherever that leads. */
export function unnameable(asked: readonly Nameable[], found: readonly Found[]): readonly Unnameable[] {
  const leads = new Map(found.filter(({ isThere }) => !isThere).map((one) => [one.id, one]));
  const there = new Set(found.filter(({ isThere }) => isThere).map(({ id, resource }) => `${resource} ${id}`));
  return asked.flatMap(({ id, pointer, resource: { name, record } }) => {
    const lead = leads.get(id);
    const target = lead && (lead.resource === name || lead.resource === null) ? lead.survivorId : id;
    if (!there.has(`${name} ${target}`)) return [{ id, record, pointer, code: 'reference_not_found', message: `refers to a ${record} that is not there` }];
    return lead?.isErased ? [{ id, record, pointer, ...ERASED }] : [];
  });
}

/** Refuses to name those. */
export function assertNameable(asked: readonly Nameable[], found: readonly Found[]): void {
  const faults = unnameable(asked, found);
  const [first] = faults;
  if (!first) return;
  const detail = first.code === ERASED.code ? `All that was held of the person who was the ${first.record} ${first.id} has been erased: nothing is written about him any more.` : `There is no ${first.record} with the id ${first.id}, or it is not yours to see.`;
  // who is named twice, as himself and among others, was named once by whoever has sent it
  const once = faults.filter((one, index) => faults.findIndex(({ id, record }) => id === one.id && record === one.record) === index);
  throw new DomainError('rule', first.code, detail, once.map(({ pointer, code, message }) => ({ pointer, code, message })));
}
