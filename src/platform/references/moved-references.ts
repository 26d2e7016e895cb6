import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { auditOfRows } from '../audit/audit-of-rows.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { refreshFindings } from '../search/refresh-findings.js';
import { type Resource, resourceNamed, resources } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { KeptReference, Merging, Step } from './reference-move.js';
import { type Reference, referencesTo } from './references.js';

/** References of one step: a transaction that nobody waits for. */
export const AT_ONCE = 1_000;

/** Where references stand in a table, and how one is set. */
interface Place {
  readonly resource: Resource;
  /** As the ledger and the history have it. */
  readonly field: string;
  /** The rows of the table, `t`, that name a record, and may name another in its place; at most so many. */
  found(id: string, most: number, toId: string): RawBuilder<SqlBool>;
  /** Of a place that holds one id: whether it is this, and what sets it to another. */
  readonly one?: { is(id: RawBuilder<unknown>): RawBuilder<SqlBool>; set(id: RawBuilder<unknown>): RawBuilder<unknown> };
  /** Of a place that holds several: what it is, and what it becomes when one id takes the place of another. */
  readonly many?: { readonly column: string; readonly type: string; next(before: RawBuilder<unknown>, fromId: string, toId: string): RawBuilder<unknown> };
}

const raw = (text: string) => sql.raw(text);
const tenant = () => sql`${Work.current().tenantId}::uuid`;
const uuid = (id: string) => sql`${id}::uuid`;
const both = (one: RawBuilder<unknown>, other: RawBuilder<unknown> | undefined) => (other ? sql<SqlBool>`(${one} and ${other})` : sql<SqlBool>`${one}`);

function columnPlace({ resource, field, kindIn }: Reference, kind: string): Place {
  const column = raw(`t.${resource.column(field)}`);
  const ofKind = kindIn === undefined ? undefined : sql`${raw(`t.${resource.column(kindIn)}`)} = ${kind}::text`;
  const is = (id: RawBuilder<unknown>) => both(sql`${column} = ${id}`, ofKind);
  return { resource, field, found: (id) => is(uuid(id)), one: { is, set: (id) => sql`${raw(resource.column(field))} = ${id}` } };
}

/** What looks into a list through its index, which row-level security would else switch off. */
function listPlace({ resource, field, form, member, kindIn }: Reference, kind: string): Place {
  const column = resource.column(field);
  const [schema, table] = resource.table.split('.');
  const looked = raw(`${schema}.${table}_naming_in_${column}`);
  const found = (sought: RawBuilder<unknown>, most: number) => sql<SqlBool>`t.id = any(array(select ${looked}(${sought}, ${most}::int)))`;
  if (form === 'ids') return { resource, field, found: (id, most) => found(sql`${id}::text`, most), many: { column, type: 'text[]', next: (before, fromId, toId) => sql`case when ${toId}::text = any(${before}) then array_remove(${before}, ${fromId}::text) else array_replace(${before}, ${fromId}::text, ${toId}::text) end` } };
  const sought = (id: string) => JSON.stringify([{ [member!]: id, ...(kindIn !== undefined && { [kindIn]: kind }) }]);
  // what comes to say the same as another stands there once
  const next = (before: RawBuilder<unknown>, fromId: string, toId: string) => sql`(
    with members as (select e.one, e.place, jsonb_build_array(e.one) @> ${sought(fromId)}::jsonb as moves from jsonb_array_elements(${before}) with ordinality e (one, place)),
    moved as (select case when moves then jsonb_set(one, array[${member!}::text], to_jsonb(${toId}::text)) else one end as one, moves, place from members),
    counted as (select one, moves, place, row_number() over (partition by one order by moves, place) as nth from moved)
    select jsonb_agg(one order by place) from counted where not moves or nth = 1)`;
  return { resource, field, found: (id, most) => found(sql`${sought(id)}::jsonb`, most), many: { column, type: 'jsonb', next } };
}

const placeOf = (reference: Reference, kind: string): Place => (reference.form === 'column' ? columnPlace(reference, kind) : listPlace(reference, kind));

interface CustomReference {
  readonly id: string;
  readonly key: string;
  readonly unique: boolean;
  readonly indexed: boolean;
}

/** A field of the tenant's own that names records. Where no two may name the same, one that would be the second stays. */
function customPlace(resource: Resource, { id, key, unique, indexed }: CustomReference): Place {
  const at = (value: RawBuilder<unknown>) => sql`platform.custom_place(${id}::uuid, ${value})`;
  const held = (value: string) => sql`(select v.record_id from platform.custom_values v where v.tenant_id = ${tenant()} and v.place = ${at(sql`${value}::text`)})`;
  const is = (value: RawBuilder<unknown>) => sql<SqlBool>`t.custom_fields ->> ${key}::text = (${value})::text`;
  const set = (value: RawBuilder<unknown>) => sql`custom_fields = jsonb_set(t.custom_fields, array[${key}::text], to_jsonb((${value})::text))`;
  const found = (value: string, _most: number, toId: string) => both(is(uuid(value)), indexed || unique ? sql`t.id in ${held(value)} and (${!unique}::boolean or not exists ${held(toId)})` : undefined);
  return { resource, field: `customFields.${key}`, found, one: { is, set } };
}

/** Moves what the tables of a context say of two records, writes down in its ledger what it has moved, and has it back from there. All of this happens in the transaction in hand. */
@Injectable()
export class MovedReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customFields: CustomFields,
  ) {}

  /** The next of what is left to do. */
  async step({ context, ...merging }: Merging & { readonly context: string }): Promise<Step> {
    const kind = merging.kind;
    const moved: Record<string, number> = {};
    const kept: KeptReference[] = [];
    let room = AT_ONCE;
    for (const place of await this.placesIn(context, kind)) {
      const { taken, ids, changed } = merging.isReturn ? await this.giveBack(place, merging, context, room) : await this.move(place, merging, context, room);
      if (ids.length > 0) moved[place.resource.name] = (moved[place.resource.name] ?? 0) + ids.length;
      await refreshFindings(this.unitOfWork, place.resource, ids);
      kept.push(...changed.map((id) => ({ resource: place.resource.name, id, field: place.field })));
      room -= taken;
      if (room <= 0) return { moved, kept, isLast: false };
    }
    return { moved, kept, isLast: true };
  }

  private async placesIn(context: string, kind: string): Promise<readonly Place[]> {
    const described = referencesTo(kind, context).map((reference) => placeOf(reference, kind));
    const own = resources().filter((resource) => resource.customFields && resource.context === context);
    const custom: Place[] = [];
    for (const resource of own) {
      for (const field of await this.customFields.fieldsOf(resource)) {
        if (field.type === 'reference' && field.refersTo !== null && resourceNamed(field.refersTo).record === kind) custom.push(customPlace(resource, field));
      }
    }
    return [...described, ...custom];
  }

  private async move(place: Place, { mergeId, fromId, toId }: Merging, context: string, most: number) {
    const { resource, field, one, many } = place;
    const [table, ledger] = [raw(resource.table), raw(`${context}.moved_references`)];
    const found = sql`select t.id${many ? sql`, t.${raw(many.column)} as before` : sql``} from ${table} t where t.tenant_id = ${tenant()} and ${place.found(fromId, most, toId)} limit ${most}::int for update`;
    const next = many ? sql`(${many.next(sql`f.before`, fromId, toId)})` : undefined;
    const set = many ? sql`${raw(many.column)} = ${next}` : one!.set(uuid(toId));
    const [values, columns] = many ? [sql`, to_jsonb(m.before), to_jsonb(m.after)`, sql`, previous, present`] : [sql``, sql``];
    const returning = many ? sql`, f.before, t.${raw(many.column)} as after` : sql``;
    const rows = await this.unitOfWork.rows<{ id: string }>(sql`
      with found as materialized (${found}),
      moved as (update ${table} t set ${set}${stamp(resource)} from found f where t.tenant_id = ${tenant()} and t.id = f.id returning t.id${versionOf(resource)}${returning}),
      entered as (insert into ${ledger} (tenant_id, id, merge_id, resource, row_id, field, from_id, to_id, moved_at${columns})
        select ${tenant()}, uuidv7(), ${mergeId}::uuid, ${resource.name}, m.id, ${field}, ${fromId}::uuid, ${toId}::uuid, ${UnitOfWork.current().now.toISOString()}::timestamptz${values} from moved m),
      audited as (${auditOfRows(resource.name, 'moved', many ? sql`jsonb_build_object(${field}::text, jsonb_build_array(to_jsonb(m.before), to_jsonb(m.after)))` : changes(field, sql`${fromId}::text`, sql`${toId}::text`))})
      select id from moved`);
    const ids = rows.map(({ id }) => id);
    return { taken: ids.length, ids, changed: [] as readonly string[] };
  }

  /** What the ledger says was moved, where it is still as it was left. */
  private async giveBack(place: Place, { mergeId }: Merging, context: string, most: number) {
    const { resource, field, one, many } = place;
    const [table, ledger] = [raw(resource.table), raw(`${context}.moved_references`)];
    const asArray = many?.type === 'text[]';
    const before = asArray ? sql`array(select jsonb_array_elements_text(l.before))` : sql`l.before`;
    const set = many ? sql`${raw(many.column)} = ${before}` : one!.set(sql`l.from_id`);
    const isUnchanged = many ? sql`to_jsonb(t.${raw(many.column)}) = l.after` : one!.is(sql`l.to_id`);
    const [row] = await this.unitOfWork.rows<{ taken: number; ids: string[] | null; changed: string[] | null }>(sql`
      with taken as materialized (select id, row_id, from_id, to_id, previous as before, present as after from ${ledger} where tenant_id = ${tenant()} and merge_id = ${mergeId}::uuid and resource = ${resource.name} and field = ${field} limit ${most}::int for update),
      moved as (update ${table} t set ${set}${stamp(resource)} from taken l where t.tenant_id = ${tenant()} and t.id = l.row_id and ${isUnchanged} returning t.id${versionOf(resource)}, l.from_id, l.to_id, l.before, l.after),
      struck as (delete from ${ledger} where tenant_id = ${tenant()} and id in (select id from taken)),
      audited as (${auditOfRows(resource.name, 'moved', many ? sql`jsonb_build_object(${field}::text, jsonb_build_array(m.after, m.before))` : changes(field, sql`m.to_id::text`, sql`m.from_id::text`))})
      select (select count(*) from taken)::int as taken, (select array_agg(id) from moved) as ids,
        (select array_agg(t.id) from taken l join ${table} t on t.tenant_id = ${tenant()} and t.id = l.row_id where not exists (select from moved m where m.id = l.row_id)) as changed`);
    return { taken: row!.taken, ids: row!.ids ?? [], changed: row!.changed ?? [] };
  }
}

const actor = () => sql`${Work.current().caller?.userId ?? null}::uuid`;

/** A row that names another record has changed, for whoever compares versions. */
const stamp = ({ appendOnly }: Resource) => (appendOnly ? sql`` : sql`, version = t.version + 1, updated_at = ${UnitOfWork.current().now.toISOString()}::timestamptz, updated_by = ${actor()}`);
const versionOf = ({ appendOnly }: Resource) => (appendOnly ? sql`, null::int as version` : sql`, t.version`);

const changes = (field: string, before: RawBuilder<unknown>, after: RawBuilder<unknown>) => sql`jsonb_build_object(${field}::text, jsonb_build_array(${before}, ${after}))`;
