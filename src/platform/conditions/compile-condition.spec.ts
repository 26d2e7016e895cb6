import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { sampleResources } from '../../../test/support/condition-samples.js';
import { sqlBuilder } from '../persistence/sql.js';
import { compileCondition } from './compile-condition.js';
import { type Condition, parseCondition } from './condition.js';

const { leads } = sampleResources();

function compiled(input: unknown): { text: string; parameters: readonly unknown[] } {
  const { sql: text, parameters } = sql`${compileCondition(parseCondition(input, leads, ''), leads, 't')}`.compile(sqlBuilder);
  return { text, parameters };
}

describe('compiling a condition', () => {
  it('leaves columns bare and types the values, so that indexes serve it', () => {
    expect(compiled({ field: 'status', op: 'in', value: ['NEW', 'WON'] })).toEqual({ text: '"t"."status" = any($1::text[])', parameters: [['NEW', 'WON']] });
    expect(compiled({ field: 'createdAt', op: 'gte', value: '2026-11-21T09:30:00Z' })).toEqual({ text: '"t"."created_at" >= $1::timestamptz', parameters: ['2026-11-21T09:30:00.000Z'] });
    expect(compiled({ field: 'value', op: 'between', value: [1, '2.50'] })).toEqual({ text: '"t"."value" between $1::numeric and $2::numeric', parameters: ['1', '2.50'] });
    expect(compiled({ field: 'nickname', op: 'eq', value: 'Ada' }).text).toBe('"t"."also_called" = $1::text');
  });

  it('has one text for a shape, whatever the values and however many', () => {
    const shape = (values: string[], text: string) => ({ or: [{ field: 'id', op: 'nin', value: values }, { field: 'name', op: 'startsWith', value: text }] });
    const id = '01930b6e-6c00-7000-8000-000000000001';
    expect(compiled(shape([id], 'a')).text).toBe(compiled(shape([id, id, id], '100%_\\')).text);
  });

  it('lets no value into the text', () => {
    const hostile = `'"); drop table leads; --`;
    const { text, parameters } = compiled({
      and: [
        { field: 'name', op: 'eq', value: hostile },
        { field: 'name', op: 'contains', value: hostile },
        { field: 'labels', op: 'hasAny', value: [hostile] },
        { field: 'status', op: 'eq', value: "D'OH" },
      ],
    });
    expect(text).not.toMatch(/drop|D'OH/);
    expect(parameters).toEqual([hostile, `%${hostile}%`, [hostile], "D'OH"]);
  });

  it('takes the wildcards of a pattern as the characters that they are', () => {
    expect(compiled({ field: 'name', op: 'contains', value: String.raw`50%_\ ` }).parameters).toEqual([String.raw`%50\%\_\\ %`]);
  });

  it('looks for related records within the tenant, and outside of the recycle bin', () => {
    expect(compiled({ relation: 'company', some: { relation: 'leads', none: { field: 'score', op: 'gt', value: 1 } } }).text).toBe(
      'exists (select from "samples"."companies" as "tr" where "tr"."tenant_id" = "t"."tenant_id" and "tr"."id" = "t"."company_id" and "tr"."deleted_at" is null' +
        ' and not exists (select from "samples"."leads" as "trr" where "trr"."tenant_id" = "tr"."tenant_id" and "trr"."company_id" = "tr"."id" and "trr"."deleted_at" is null and "trr"."score" > $1::bigint))',
    );
  });

  it('refuses a condition that was read for another resource', () => {
    expect(() => compileCondition({ field: 'size', op: 'eq', value: 1 }, leads, 't')).toThrow('leads have no field size');
    expect(() => compileCondition({ field: '__proto__', op: 'eq', value: 1 }, leads, 't')).toThrow('no field');
    expect(() => compileCondition({ relation: 'parent', some: { field: 'id', op: 'empty', value: false } } as Condition, leads, 't')).toThrow('leads have no relation parent');
  });
});
