import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import fc from 'fast-check';

import { DomainError } from '../../kernel/domain-error.js';
import { type FlatQuery, parseQueryString } from './query-string.js';

const filtersOf = (query: FlatQuery) => parseQueryString(query).filters;

/** The faults of a refused query string as `parameter: code`. */
function faultsOf(query: FlatQuery): string[] {
  try {
    parseQueryString(query);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid' || error.code !== 'query_invalid') throw error;
    return error.errors!.map(({ pointer, code }) => `${pointer}: ${code}`);
  }
}

describe('reading a query string', () => {
  it('keeps apart what every list knows', () => {
    const { reserved, filters } = parseQueryString({ skip: '0', take: '20', cursor: 'x,y', sort: '-createdAt,lastName', fields: 'id,name', include: 'owner', count: 'none', search: 'a\\,b', deleted: 'only' });
    expect(Object.fromEntries(reserved)).toEqual({ skip: '0', take: '20', cursor: 'x,y', sort: '-createdAt,lastName', fields: 'id,name', include: 'owner', count: 'none', search: 'a\\,b', deleted: 'only' });
    expect(filters).toEqual([]);
  });

  it('reads a bare field as any of the values between commas', () => {
    expect(filtersOf({ status: 'NEW,CONTACTED', ownerId: 'me' })).toEqual([
      { field: 'status', op: 'in', values: ['NEW', 'CONTACTED'] },
      { field: 'ownerId', op: 'in', values: ['me'] },
    ]);
  });

  it('reads an operator in brackets', () => {
    expect(filtersOf({ 'createdAt[gte]': '2026-01-01', 'createdAt[lt]': '2026-02-01', 'tags[hasAll]': 'vip,berlin', 'name[contains]': 'Smith, Jane', 'phone[empty]': 'true' })).toEqual([
      { field: 'createdAt', op: 'gte', values: ['2026-01-01'] },
      { field: 'createdAt', op: 'lt', values: ['2026-02-01'] },
      { field: 'tags', op: 'hasAll', values: ['vip', 'berlin'] },
      { field: 'name', op: 'contains', values: ['Smith, Jane'] },
      { field: 'phone', op: 'empty', values: ['true'] },
    ]);
  });

  it('reads a custom field, with an operator or without, even one that is called like an operator', () => {
    expect(filtersOf({ 'customFields[region]': 'north,south', 'customFields[amount][gte]': '5', 'customFields[gte]': '1', 'customFields[__proto__]': 'x' })).toEqual([
      { field: 'customFields', path: 'region', op: 'in', values: ['north', 'south'] },
      { field: 'customFields', path: 'amount', op: 'gte', values: ['5'] },
      { field: 'customFields', path: 'gte', op: 'in', values: ['1'] },
      { field: 'customFields', path: '__proto__', op: 'in', values: ['x'] },
    ]);
  });

  it('joins the values of a parameter that is repeated', () => {
    expect(filtersOf({ tag: ['vip,new', 'berlin'], 'name[contains]': ['a', 'b'] })).toEqual([
      { field: 'tag', op: 'in', values: ['vip', 'new', 'berlin'] },
      { field: 'name', op: 'contains', values: ['a', 'b'] },
    ]);
  });

  it.each([
    ['a\\,b', ['a,b']],
    ['a\\,b,c', ['a,b', 'c']],
    ['a\\\\,b', ['a\\', 'b']],
    ['C:\\x', ['C:\\x']],
    ['a\\', ['a\\']],
    ['', ['']],
    ['a,,b,', ['a', '', 'b', '']],
  ])('takes a comma behind a backslash for a part of the value: %s', (text, values) => {
    expect(filtersOf({ name: text })[0]?.values).toEqual(values);
  });

  it('gives back any list of values that was escaped', () => {
    const value = fc.string({ maxLength: 20 }).filter((text) => !text.includes('\0'));
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => expect(filtersOf({ name: values.map((text) => text.replaceAll(/[\\,]/g, '\\$&')).join() })[0]?.values).toEqual(values)));
  });

  it('understands what Fastify makes of an address', async () => {
    const server = Fastify();
    server.get('/', (request) => filtersOf(request.query as FlatQuery));
    const answer = await server.inject('/?createdAt[gte]=2026-01-01&tag=a&tag=b%5C,c&customFields%5Bregion%5D=north+west');
    expect(answer.json()).toEqual([
      { field: 'createdAt', op: 'gte', values: ['2026-01-01'] },
      { field: 'tag', op: 'in', values: ['a', 'b,c'] },
      { field: 'customFields', path: 'region', op: 'in', values: ['north west'] },
    ]);
    await server.close();
  });
});

describe('refusing a query string', () => {
  it.each(['', '[gte]', 'a[', 'a]', 'a[]', 'a[gte', 'a]gte[', 'a[[gte]]', 'a[gte]x', 'a[gte][', 'a[b][gte][x]', 'a b', 'a.b', '-a', '1a', '__proto__', 'a\0', 'a\n', 'ä', 'a'.repeat(201)])('with the malformed parameter %j', (parameter) => {
    expect(faultsOf({ [parameter]: '1' })).toEqual([`${parameter.slice(0, 200)}: malformed_parameter`]);
  });

  it.each(['a[foo]', 'a[GTE]', 'a[constructor]', 'a[gte][lt]', 'a[b][gte]', 'customFields[region][foo]'])('with an operator that there isn\'t: %s', (parameter) => {
    expect(faultsOf({ [parameter]: '1' })).toEqual([`${parameter}: unknown_operator`]);
  });

  it('with a custom field that isn\'t named', () => {
    expect(faultsOf({ customFields: 'north' })).toEqual(['customFields: path_missing']);
  });

  it('with a parameter given twice that has one meaning', () => {
    expect(faultsOf({ sort: ['name', 'id'] })).toEqual(['sort: given_twice']);
  });

  it('with more than 50 filters', () => {
    const filters = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '1']));
    expect(filtersOf({ ...filters(50), take: '1' })).toHaveLength(50);
    expect(faultsOf(filters(60))).toEqual(['f50: too_many_filters']);
  });

  it('with more than 500 values in all', () => {
    const list = (count: number) => Array(count).fill('1').join();
    expect(filtersOf({ a: list(250), b: list(250) })).toHaveLength(2);
    expect(faultsOf({ a: list(250), b: list(251), c: list(600) })).toEqual(['b: too_many_values']);
  });

  it('with a value of more than 1,000 characters', () => {
    const long = 'x'.repeat(1_000);
    expect(faultsOf({ search: long, name: `${long},${long}` })).toEqual([]);
    expect(faultsOf({ search: `${long}x`, name: `a,${long}x`, 'name[contains]': `${long},` })).toEqual(['search: value_too_long', 'name: value_too_long', 'name[contains]: value_too_long']);
  });

  it('with characters that can\'t be stored', () => {
    expect(faultsOf({ search: 'a\0', name: 'a,\ud800', 'customFields[a\0]': '1' })).toEqual(['search: nul_character', 'name: lone_surrogate', 'customFields[a\0]: nul_character']);
  });

  it('with all its faults at once, each under its parameter', () => {
    expect(faultsOf({ 'a[': '1', sort: ['a', 'b'], status: 'NEW', 'b[foo]': '1' })).toEqual(['a[: malformed_parameter', 'sort: given_twice', 'b[foo]: unknown_operator']);
  });

  it('in no other way, whatever it is given', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('a', 'customFields', 'sort', '[', ']', 'gte', '__proto__', 'constructor', ',', '\0', '\ud800'), { maxLength: 6 }).map((parts) => parts.join('')));
    const text = fc.string({ unit: fc.constantFrom('a', ',', '\\', '\0', '\ud800', '😀') });
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(text, fc.array(text))), (query) => {
        for (const fault of faultsOf(query)) expect(fault.isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of two million characters in a moment', () => {
    const size = 2_000_000;
    const started = performance.now();
    for (const query of [{ a: ','.repeat(size) }, { a: '\\,'.repeat(size / 2) }, { ['a['.repeat(size / 2)]: '1' }, { [`a${'[b]'.repeat(size / 3)}`]: '1' }, { [`a[${'b'.repeat(size)}`]: '1' }]) expect(faultsOf(query)).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
