import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import type { CustomField, CustomFieldType, CustomValue } from '../../kernel/custom-field.js';
import { converted } from '../../kernel/custom-value.js';
import { DomainError } from '../../kernel/domain-error.js';
import { sqlBuilder } from '../persistence/sql.js';
import { type Resource, resourceNamed } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';

const BATCH = 5_000;
const EXAMPLES = 5;

const STORED_AS: Readonly<Record<CustomFieldType, string>> = { text: 'text', number: 'number', date: 'date', money: 'money', boolean: 'boolean', select: 'text', 'multi-select': 'list', url: 'text', email: 'text', reference: 'id' };

interface Held {
  readonly id: string;
  readonly value: CustomValue;
}

/** Records whose values stand in the way. */
interface Obstacle {
  readonly count: number;
  readonly examples: readonly { readonly id: string; readonly value: unknown }[];
}

const inTheWay = (pointer: string, code: string, problem: string, { count, examples }: Obstacle) =>
  new DomainError('conflict', code, `${count} ${count === 1 ? 'record has a value' : 'records have values'} that ${problem}: see examples. Change the records first, or remove the field with its data.`, [{ pointer, code, message: `does not go with the values of ${count} ${count === 1 ? 'record' : 'records'}` }], { count, examples });

/** What the records of a resource hold in a custom field. Everything in the unit of work that changes the definition, while no other may write custom fields of that resource in the tenant. */
@Injectable()
export class FieldData {
  constructor(private readonly em: EntityManager) {}

  /** Begins to keep a field, with what records may still hold under its key from an earlier one. */
  async begin(field: CustomField): Promise<void> {
    await this.lock(field);
    await this.assertFree(field);
    await this.hold(field, field);
    await this.index(field);
  }

  /** Goes over from one form of the field to another; refuses when values would be lost. */
  async change(before: CustomField, after: CustomField): Promise<void> {
    await this.lock(after);
    const isOther = before.type !== after.type || before.refersTo !== after.refersTo || before.options.some(({ value }) => !after.options.some((option) => option.value === value));
    if (isOther) await this.hold(before, after);
    if (isOther || before.unique !== after.unique || before.indexed !== after.indexed) await this.index(after);
  }

  /** Keeps the field no longer. Its values stay in the records, out of sight, unless they are to go too. */
  async end(field: CustomField, { drop }: { readonly drop: boolean }): Promise<void> {
    const resource = await this.lock(field);
    await this.forget(field);
    if (!drop) return;
    const table = sql.table(resource.table);
    for await (const batch of this.held(resource, field.key)) {
      await this.run(sql`update ${table} t set custom_fields = custom_fields - ${field.key}::text where t.id = any(${batch.map(({ id }) => id)}::uuid[])`);
    }
  }

  private async lock({ entity }: CustomField): Promise<Resource> {
    await this.run(sql`select pg_advisory_xact_lock(hashtextextended(${`custom fields of ${entity}${Work.current().tenantId}`}, 0))`);
    return resourceNamed(entity);
  }

  /** Looks at every value, then writes those that have another form now. */
  private async hold(before: CustomField, after: CustomField): Promise<void> {
    const resource = resourceNamed(after.entity);
    const misfits: Held[] = [];
    let [count, isWritten] = [0, false];
    for await (const batch of this.held(resource, after.key)) {
      for (const { id, value } of batch) {
        const next = converted(value, before, after);
        isWritten ||= next !== undefined && JSON.stringify(next) !== JSON.stringify(value);
        if (next !== undefined) continue;
        count += 1;
        if (misfits.length < EXAMPLES) misfits.push({ id, value });
      }
    }
    if (count > 0) throw inTheWay(before.type === after.type ? '/options' : '/type', 'values_do_not_fit', `are no ${after.type} as the field has it`, { count, examples: misfits });
    if (!isWritten) return;
    await this.forget(after);
    await this.register(after, false);
    for await (const batch of this.held(resource, after.key)) {
      const values = batch.map(({ value }) => JSON.stringify(converted(value, before, after)));
      await this.run(sql`update ${sql.table(resource.table)} t set custom_fields = jsonb_set(custom_fields, array[${after.key}::text], changed.value::jsonb)
        from unnest(${batch.map(({ id }) => id)}::uuid[], ${values}::text[]) changed(id, value) where t.id = changed.id`);
    }
  }

  private async index(field: CustomField): Promise<void> {
    await this.forget(field);
    await this.register(field, true);
    if (!field.indexed && !field.unique) return;
    const table = sql.table(resourceNamed(field.entity).table);
    const value = sql`t.custom_fields -> ${field.key}::text`;
    if (field.unique) await this.assertUnique(field, table, value);
    const keys = field.type === 'multi-select' ? sql`cross join lateral (select distinct platform.custom_key_of(choice) as value from jsonb_array_elements_text(${value}) choice) key` : sql`cross join lateral (select platform.custom_key(${value}) as value) key`;
    await this.run(sql`insert into platform.custom_values (tenant_id, field_id, record_id, place, is_unique)
      select t.tenant_id, ${field.id}::uuid, t.id, platform.custom_place(${field.id}::uuid, key.value), ${field.unique}::boolean from ${table} t ${keys} where jsonb_exists(t.custom_fields, ${field.key}::text)`);
  }

  private async assertUnique(field: CustomField, table: RawBuilder<unknown>, value: RawBuilder<unknown>): Promise<void> {
    const repeated = await this.run<{ value: unknown; count: number; id: string }>(sql`select platform.custom_key(${value}) as value, count(*)::int as count, (array_agg(t.id order by t.id))[1] as id from ${table} t
      where jsonb_exists(t.custom_fields, ${field.key}::text) group by 1 having count(*) > 1 order by 2 desc`);
    if (repeated.length === 0) return;
    const count = repeated.reduce((sum, one) => sum + one.count, 0);
    throw inTheWay('/unique', 'values_not_unique', 'others have too', { count, examples: repeated.slice(0, EXAMPLES).map(({ id, value: shown }) => ({ id, value: shown })) });
  }

  private async assertFree({ entity, key }: CustomField): Promise<void> {
    const known = await this.run(sql`select from platform.custom_keys where resource = ${entity} and key = ${key}`);
    if (known.length > 0) throw new DomainError('conflict', 'already_exists', `There is a custom field ${key} of ${entity} already.`, [{ pointer: '/key', code: 'taken', message: 'is taken already' }]);
  }

  private async register({ id, entity, key, type, unique, indexed }: CustomField, isIndexed: boolean): Promise<void> {
    await this.run(sql`insert into platform.custom_keys (tenant_id, id, resource, key, form, is_unique, indexed)
      values (${Work.current().tenantId}::uuid, ${id}::uuid, ${entity}, ${key}, ${STORED_AS[type]}, ${isIndexed && unique}::boolean, ${isIndexed && indexed}::boolean)`);
  }

  private async forget({ id }: CustomField): Promise<void> {
    await this.run(sql`delete from platform.custom_values where field_id = ${id}::uuid`);
    await this.run(sql`delete from platform.custom_keys where id = ${id}::uuid`);
  }

  /** All values under a key, those in the recycle bin included. */
  private async *held({ table }: Resource, key: string): AsyncGenerator<Held[]> {
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const batch = await this.run<Held>(sql`select t.id, t.custom_fields -> ${key}::text as value from ${sql.table(table)} t where t.id > ${last}::uuid and jsonb_exists(t.custom_fields, ${key}::text) order by t.id limit ${BATCH}::int`);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) return;
      last = batch.at(-1)!.id;
    }
  }

  private async run<Row>(statement: RawBuilder<unknown>): Promise<Row[]> {
    const { rows } = await this.em.getKysely().executeQuery(statement.compile(sqlBuilder) as never);
    return rows as Row[];
  }
}
