import { describe, expect, it } from '@jest/globals';
import { sampleResources } from '../../../test/support/condition-samples.js';
import { parseCondition } from './condition.js';
import { evaluateCondition, type EvaluatedRecord } from './evaluate-condition.js';

const { leads } = sampleResources();
const fits = (record: EvaluatedRecord, input: unknown) => evaluateCondition(parseCondition(input, leads, ''), leads, record);
const holds = (field: string, held: unknown, op: string, value: unknown) => fits({ [field]: held }, { field, op, value });

describe('asking a record in memory', () => {
  it('finds null in no comparison, and only the opposites true of it', () => {
    const asked: [string, unknown][] = [['eq', 'a'], ['in', ['a']], ['gt', 'a'], ['gte', 'a'], ['lt', 'a'], ['lte', 'a'], ['between', ['a', 'b']], ['contains', ''], ['startsWith', ''], ['endsWith', '']];
    for (const [op, value] of asked) {
      expect([op, holds('nickname', null, op, value)]).toEqual([op, false]);
      expect([op, fits({ nickname: null }, { not: { field: 'nickname', op, value } })]).toEqual([op, true]);
    }
    expect(holds('nickname', null, 'ne', 'a')).toBe(true);
    expect(holds('nickname', null, 'nin', ['a'])).toBe(true);
  });

  it('takes null, the empty text and no tags for empty, and nothing else', () => {
    for (const [field, held] of [['nickname', null], ['nickname', ''], ['labels', null], ['labels', []], ['score', null], ['hot', null]] as const) expect(holds(field, held, 'empty', true)).toBe(true);
    for (const [field, held] of [['nickname', ' '], ['labels', ['']], ['score', 0], ['hot', false], ['value', '0']] as const) expect(holds(field, held, 'empty', true)).toBe(false);
  });

  it('compares text exactly, and orders it by code point', () => {
    expect(holds('name', 'Ada', 'eq', 'ada')).toBe(false);
    expect(holds('name', 'Zoe', 'lt', 'ada')).toBe(true);
    expect(holds('name', '\uFFFD', 'lt', '😀')).toBe(true);
    expect(holds('name', 'Ada', 'lt', 'Ada ')).toBe(true);
  });

  it('looks into text without regard to capitals, character by character', () => {
    expect(holds('name', 'Lady ADA', 'contains', 'ada')).toBe(true);
    expect(holds('name', 'ΟΔΟΣ', 'endsWith', 'οδος')).toBe(true);
    expect(holds('name', 'GROẞ', 'contains', 'groß')).toBe(true);
    expect(holds('name', 'gross', 'contains', 'groß')).toBe(false);
    expect(holds('name', 'İzmir', 'startsWith', 'izmir')).toBe(false);
    expect(holds('name', 'a.c', 'contains', '.')).toBe(true);
    expect(holds('name', 'abc', 'contains', '.')).toBe(false);
    expect(holds('name', 'two\nlines', 'endsWith', 'two')).toBe(false);
  });

  it('compares decimals by their number, to the last digit', () => {
    expect(holds('value', '1.50', 'eq', '1.5')).toBe(true);
    expect(holds('value', '-0.0', 'eq', 0)).toBe(true);
    expect(holds('value', '9007199254740993', 'gt', '9007199254740992.9999')).toBe(true);
    expect(holds('value', '-1.5', 'lt', '-1.4999')).toBe(true);
    expect(holds('value', '10', 'gt', '9')).toBe(true);
    expect(holds('value', '1250.0000', 'in', [1, 1250])).toBe(true);
  });

  it('compares instants whatever their offset, to the millisecond', () => {
    expect(holds('contactedAt', '2026-01-01T00:00:00.000Z', 'eq', '2026-01-01T01:00:00+01:00')).toBe(true);
    expect(holds('contactedAt', '2026-01-01T00:00:00.001Z', 'gt', '2026-01-01T00:00:00Z')).toBe(true);
  });

  it('finds tags as they are written', () => {
    expect(holds('labels', ['vip', 'new'], 'hasAll', ['new', 'vip'])).toBe(true);
    expect(holds('labels', ['vip'], 'hasAll', ['new', 'vip'])).toBe(false);
    expect(holds('labels', ['vip'], 'hasAny', ['new', 'vip'])).toBe(true);
    expect(holds('labels', ['VIP'], 'has', 'vip')).toBe(false);
    expect(holds('labels', null, 'has', 'vip')).toBe(false);
  });

  it('knows only the live among the related records', () => {
    const large = { field: 'size', op: 'gte', value: 10 };
    const withCompany = (company: unknown) => ({ some: fits({ company }, { relation: 'company', some: large }), none: fits({ company }, { relation: 'company', none: large }) });
    expect(withCompany({ size: 12, deletedAt: null })).toEqual({ some: true, none: false });
    expect(withCompany({ size: 12 })).toEqual({ some: true, none: false });
    expect(withCompany({ size: 12, deletedAt: '2026-01-01T00:00:00.000Z' })).toEqual({ some: false, none: true });
    expect(withCompany({ size: null })).toEqual({ some: false, none: true });
    expect(withCompany(null)).toEqual({ some: false, none: true });
  });

  it('refuses to judge what the record was loaded without', () => {
    expect(() => fits({ score: 1 }, { field: 'name', op: 'empty', value: true })).toThrow('without name');
    expect(() => fits({ name: 'Ada' }, { relation: 'company', none: { field: 'size', op: 'eq', value: 1 } })).toThrow('without company');
  });
});
