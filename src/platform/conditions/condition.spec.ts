import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { sampleResources } from '../../../test/support/condition-samples.js';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { sqlBuilder } from '../persistence/sql.js';
import { compileCondition } from './compile-condition.js';
import { type Condition, MAX_DEPTH, MAX_LEAVES, MAX_LIST, parseCondition } from './condition.js';
import { OPERATORS } from './operators.js';
import { MAX_TEXT } from './values.js';

const { leads } = sampleResources();
const read = (input: unknown) => parseCondition(input, leads, '/where');

function refusal(input: unknown): DomainError {
  try {
    read(input);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
const faultsOf = (input: unknown): readonly Fault[] => refusal(input).errors ?? [];
const placesOf = (input: unknown) => faultsOf(input).map(({ pointer, code }) => `${pointer} ${code}`);
const leaf = { field: 'name', op: 'eq', value: 'Ada' };
const nested = (levels: number): unknown => (levels === 1 ? leaf : { not: nested(levels - 1) });
const valueOf = (field: string, value: unknown) => (read({ field, op: 'eq', value }) as { value: unknown }).value;

describe('reading a condition', () => {
  it('keeps a tree of groups, fields and related records', () => {
    const tree = {
      or: [
        { and: [leaf, { field: 'labels', op: 'hasAll', value: ['vip', 'new'] }] },
        { not: { field: 'score', op: 'between', value: [1, 5] } },
        { relation: 'company', some: { relation: 'leads', none: { field: 'hot', op: 'empty', value: false } } },
      ],
    };
    expect(read(tree)).toEqual(tree);
  });

  it('writes every value in one form', () => {
    expect(valueOf('id', '01930B6E-6C00-7000-8000-00000000000A')).toBe('01930b6e-6c00-7000-8000-00000000000a');
    expect(valueOf('createdAt', '2026-11-21T10:30+01:00')).toBe('2026-11-21T09:30:00.000Z');
    expect(valueOf('createdAt', '2026-11-21T09:30:00.123999999Z')).toBe('2026-11-21T09:30:00.123Z');
    expect(valueOf('value', 1250.5)).toBe('1250.5');
    expect(valueOf('value', '-0.10')).toBe('-0.10');
  });

  it('tells all that is wrong at once, each with its place', () => {
    const input = { and: [{ field: 'nmae', op: 'eq', value: 1 }, { field: 'score', op: 'contains', value: '1' }, { field: 'status', op: 'in', value: ['NEW', 'OLD', null] }, { relation: 'boss', some: leaf }, 7, { ...leaf, values: [] }] };
    expect(refusal(input)).toMatchObject({ kind: 'invalid', code: 'condition_invalid' });
    expect(placesOf(input)).toEqual([
      '/where/and/0/field unknown_field',
      '/where/and/1/op unfit_operator',
      '/where/and/2/value/1 unknown_value',
      '/where/and/2/value/2 unknown_value',
      '/where/and/3/relation unknown_relation',
      '/where/and/4 not_a_condition',
      '/where/and/5/values unknown_member',
    ]);
  });

  it('names what would be right', () => {
    const messageOf = (input: unknown) => faultsOf(input)[0]!.message;
    expect(messageOf({ field: 'nmae', op: 'eq', value: 1 })).toMatch(/use id, name, nickname, status, .*deletedAt$/);
    expect(messageOf({ field: 'hot', op: 'gt', value: true })).toBe('must be one of eq, ne, in, nin, empty, as the field is of the kind boolean');
    expect(messageOf({ field: 'status', op: 'eq', value: 'OLD' })).toBe("must be one of NEW, WON, D'OH");
    expect(messageOf({ field: 'score', op: 'eq', value: null })).toMatch(/; null is asked for with the operator empty$/);
    expect(messageOf({ relation: 'boss', some: leaf })).toBe('is not a relation of leads: use company');
  });

  it.each([
    ['id', '01930b6e-6c00-7000-8000-00000000000'],
    ['id', '{01930b6e-6c00-7000-8000-000000000001}'],
    ['name', 5],
    ['name', 'a\0b'],
    ['name', 'a\ud800b'],
    ['status', 'new'],
    ['score', 1.5],
    ['score', '1'],
    ['score', 2 ** 53],
    ['score', Number.NaN],
    ['value', '1,5'],
    ['value', '1e3'],
    ['value', '01'],
    ['value', '.5'],
    ['value', 'NaN'],
    ['value', 1e21],
    ['value', 0.1 + 0.2],
    ['value', Number.POSITIVE_INFINITY],
    ['value', '12345678901234567890'],
    ['hot', 'true'],
    ['hot', 1],
    ['createdAt', '2026-11-21'],
    ['createdAt', '2026-11-21T09:30:00'],
    ['createdAt', '2026-02-30T09:30:00Z'],
    ['createdAt', '2026-11-21T24:00:00Z'],
    ['createdAt', '2026-11-21T09:60:00Z'],
    ['createdAt', '0001-01-01T00:00:00+01:00'],
    ['createdAt', '0000-12-31T00:00:00Z'],
    ['createdAt', '9999-12-31T23:59:59-01:00'],
    ['createdAt', 1_700_000_000_000],
    ['bornOn', '2026-02-30'],
    ['bornOn', '2026-02-29'],
    ['bornOn', '0000-01-01'],
    ['bornOn', '2026-13-01'],
    ['bornOn', '2026-11-21T00:00:00Z'],
  ])('refuses for %s the value %p', (field, value) => {
    expect(placesOf({ field, op: 'eq', value })).toEqual([expect.stringMatching(/^\/where\/value (invalid_[a-z]+|unknown_value)$/)]);
  });

  it('takes a text as long as allowed, and none longer', () => {
    expect(valueOf('name', 'a'.repeat(MAX_TEXT))).toHaveLength(MAX_TEXT);
    expect(placesOf({ field: 'name', op: 'eq', value: 'a'.repeat(MAX_TEXT + 1) })).toEqual(['/where/value invalid_text']);
  });

  it('takes the first and the last day that there is, and the day that only leap years have', () => {
    for (const day of ['0001-01-01', '9999-12-31', '2024-02-29']) expect(valueOf('bornOn', day)).toBe(day);
  });

  it('refuses a value that is missing, or not of the number that the operator takes', () => {
    expect(placesOf({ field: 'name', op: 'eq' })).toEqual(['/where/value invalid_text']);
    expect(placesOf({ field: 'name', op: 'eq', value: ['Ada'] })).toEqual(['/where/value invalid_text']);
    expect(placesOf({ field: 'name', op: 'in', value: 'Ada' })).toEqual(['/where/value invalid_list']);
    expect(placesOf({ field: 'name', op: 'in', value: [] })).toEqual(['/where/value invalid_list']);
    expect(placesOf({ field: 'score', op: 'between', value: [1, 2, 3] })).toEqual(['/where/value invalid_list']);
    expect(placesOf({ field: 'name', op: 'empty', value: 'true' })).toEqual(['/where/value invalid_boolean']);
  });

  it('refuses what is neither one thing nor the other', () => {
    expect(placesOf({})).toEqual(['/where not_a_condition']);
    expect(placesOf([leaf])).toEqual(['/where not_a_condition']);
    expect(placesOf({ and: leaf })).toEqual(['/where/and invalid_list']);
    expect(placesOf({ or: [] })).toEqual(['/where/or invalid_list']);
    expect(placesOf({ and: [leaf], or: [leaf] })).toEqual(['/where/or unknown_member']);
    expect(placesOf({ relation: 'company' })).toEqual(['/where some_or_none']);
    expect(placesOf({ relation: 'company', some: leaf, none: leaf })).toEqual(['/where some_or_none']);
  });

  it('keeps closed what is no field to ask for', () => {
    for (const field of ['extra', '__proto__', 'constructor', 'hasOwnProperty', '', null, 7, ['name']]) expect(placesOf({ field, op: 'eq', value: '' })).toEqual(['/where/field unknown_field']);
    for (const relation of ['__proto__', 'constructor', 'toString', null]) expect(placesOf({ relation, some: leaf })).toEqual(['/where/relation unknown_relation']);
    for (const op of ['__proto__', 'constructor', 'toString', null]) expect(placesOf({ field: 'name', op, value: '' })).toEqual(['/where/op unfit_operator']);
    expect(placesOf(JSON.parse('{ "__proto__": { "field": "name", "op": "eq", "value": "Ada" } }'))).toEqual(['/where not_a_condition']);
    expect(placesOf(JSON.parse('{ "field": "name", "op": "eq", "value": "Ada", "__proto__": 1, "a/b~c": 2 }'))).toEqual(['/where/__proto__ unknown_member', '/where/a~1b~0c unknown_member']);
  });

  it('has an end in depth, breadth and number of faults', () => {
    expect(read(nested(MAX_DEPTH))).toEqual(nested(MAX_DEPTH));
    expect(placesOf(nested(MAX_DEPTH + 1))).toEqual([`/where${'/not'.repeat(MAX_DEPTH)} too_deep`]);
    const half = { and: Array.from({ length: MAX_LEAVES / 2 }, () => leaf) };
    expect(read({ or: [half, half] })).toEqual({ or: [half, half] });
    expect(placesOf({ or: [half, half, leaf, leaf] })).toEqual(['/where/or/2 too_many_conditions']);
    expect(placesOf({ or: Array.from({ length: MAX_LEAVES + 1 }, () => leaf) })).toEqual(['/where/or invalid_list']);
    expect(read({ field: 'name', op: 'in', value: Array.from({ length: MAX_LIST }, () => '') })).toBeDefined();
    expect(placesOf({ field: 'name', op: 'in', value: Array.from({ length: MAX_LIST + 1 }, () => '') })).toEqual(['/where/value invalid_list']);
    expect(faultsOf({ field: 'name', op: 'in', value: Array.from({ length: MAX_LIST }, () => 0) })).toHaveLength(100);
  });

  it('does not lose itself in a tree that is its own branch', () => {
    const endless: { and: unknown[] } = { and: [] };
    endless.and.push(endless, endless);
    expect(faultsOf(endless).length).toBeLessThanOrEqual(100);
  });

  it('makes of any JSON either a condition that compiles, the same when read again, or a refusal with its places', () => {
    const sound = fc.constantFrom<unknown>(leaf, { field: 'status', op: 'nin', value: ['NEW'] }, { field: 'score', op: 'between', value: [-0, 5] }, { field: 'value', op: 'lt', value: 0.1 }, { field: 'labels', op: 'has', value: '__proto__' }, { field: 'hot', op: 'empty', value: true });
    const name = fc.oneof(fc.constantFrom(...Object.keys(leads.fields), 'company', 'and', '__proto__', 'constructor', 'toString'), fc.string({ unit: 'binary', maxLength: 3 }));
    const op = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...Object.keys(OPERATORS)) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) });
    const scalar = fc.oneof(fc.constantFrom<unknown>('NEW', '1.5', 1, -0, 1e300, true, null, '2026-01-01', '2026-01-01T00:00:00Z', '01930b6e-6c00-7000-8000-000000000001', '\0', '\udc00'), fc.jsonValue({ maxDepth: 2 }));
    const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
    const keys = fc.constantFrom('and', 'or', 'not', 'field', 'op', 'value', 'relation', 'some', 'none', '__proto__', 'constructor');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 6, arbitrary: sound },
        { weight: 1, arbitrary: fc.record({ field: name, op, value }) },
        { weight: 2, arbitrary: fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }) },
        { weight: 2, arbitrary: fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }) },
        { weight: 2, arbitrary: fc.record({ not: tie('tree') }) },
        { weight: 1, arbitrary: fc.record({ relation: fc.oneof(fc.constant('company'), name), some: tie('tree') }) },
        { weight: 1, arbitrary: fc.record({ relation: fc.constant('company'), none: tie('tree') }) },
        { weight: 1, arbitrary: fc.dictionary(keys, fc.oneof(tie('tree'), value), { maxKeys: 3 }) },
        { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
      ),
    }));
    let accepted = 0;
    fc.assert(
      fc.property(tree, (input) => {
        let condition: Condition;
        try {
          condition = read(input);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(error).toMatchObject({ kind: 'invalid', code: 'condition_invalid' });
          expect(error.errors!.length).toBeGreaterThan(0);
          for (const { pointer, message } of error.errors!) {
            expect(pointer).toMatch(/^\/where/);
            expect((pointer + message).isWellFormed()).toBe(true);
          }
          return;
        }
        accepted += 1;
        expect(read(JSON.parse(JSON.stringify(condition)))).toEqual(condition);
        expect(sql`${compileCondition(condition, leads, 't')}`.compile(sqlBuilder).parameters.flat()).not.toContain(undefined);
      }),
      { numRuns: 5_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
