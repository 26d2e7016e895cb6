import { describe, expect, it } from '@jest/globals';
import { changedValues, type CustomField, type CustomFieldType, isCustomKey } from './custom-field.js';
import { converted, inputOfText, readCustomValue, textOfCustomValue } from './custom-value.js';

const field = (type: CustomFieldType, more: Partial<CustomField> = {}): CustomField => ({
  id: 'an-id', entity: 'notes', key: 'x', label: 'X', type, required: false, unique: false, indexed: true, default: null,
  options: type === 'select' || type === 'multi-select' ? [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] : [], validation: {}, refersTo: null, ...more,
});
const read = (type: CustomFieldType, input: unknown, more?: Partial<CustomField>) => readCustomValue(field(type, more), input);
const refused = { code: expect.any(String), message: expect.stringMatching(/^must /) };

describe('reading a number', () => {
  it.each([0, -0.5, 123456789012345, 0.000001, 999999999999.999])('takes %d', (number) => expect(read('number', number)).toEqual({ value: number }));
  it.each([Number.NaN, Infinity, 1e15, 1e21, 1e-7, 0.1234567, 1234567890123.123, '1', null, true])('refuses %p, which a double or the database would not keep as it is', (number) => expect(read('number', number)).toEqual(refused));
});

describe('holding a text to a mask', () => {
  const masked = (value: string, mask: string) => 'value' in read('text', value, { validation: { mask } });
  it.each([['AB-12', 'AA-99', true], ['ÄB-12', 'AA-99', true], ['A1-12', 'AA-99', false], ['AB-123', 'AA-99', false], ['9A*', String.raw`\9\A\*`, true], ['xA*', String.raw`\9\A\*`, false], ['x7', '**', true], ['-7', '**', false], [String.raw`a\b`, String.raw`A\\A`, true]])('%s against %s: %p', (value, mask, fits) => {
    expect(masked(value, mask)).toBe(fits);
  });

  it('takes the same time for any text', () => {
    expect(masked('9'.repeat(5_000), '9'.repeat(100))).toBe(false);
  });
});

describe('reading other values', () => {
  it.each([
    ['text', 'a\0b'], ['text', '\ud800'], ['text', 'x'.repeat(5_001)], ['date', '2026-1-1'], ['date', '0000-01-01'], ['date', '2026-02-29'], ['money', { amount: '1', currency: 'eur' }], ['money', { amount: '1', currency: 'EUR', rate: 1 }],
    ['money', { amount: '1e3', currency: 'EUR' }], ['money', '1 EUR'], ['select', 'c'], ['select', ['a']], ['multi-select', 'a'], ['multi-select', [['a']]], ['url', 'ftp://example.com'], ['url', 'example.com'], ['email', 'a@b'], ['reference', 'an-id'], ['boolean', 0],
  ] as const)('refuses %s %j', (type, input) => expect(read(type, input)).toEqual(refused));
});

describe('a cell of a table', () => {
  it.each([
    ['text', ' as it is ', ' as it is '], ['number', '12.50', 12.5], ['number', '+3', 3], ['date', ' 2026-11-21 ', '2026-11-21'], ['money', '1250 eur', { amount: '1250.00', currency: 'EUR' }], ['boolean', 'Yes', true], ['boolean', '0', false],
    ['select', ' a ', 'a'], ['multi-select', 'b; a;', ['a', 'b']], ['email', ' Jane@Example.com ', 'jane@example.com'],
  ] as const)('of a %s field, %j is read', (type, cell, value) => {
    expect(read(type, inputOfText(field(type), cell))).toEqual({ value });
  });

  it('that is empty means no value, and one that means nothing is refused when it is read', () => {
    expect(inputOfText(field('number'), ' ')).toBeNull();
    for (const [type, cell] of [['number', '1,5'], ['number', '0x10'], ['boolean', 'perhaps'], ['money', '12']] as const) expect(read(type, inputOfText(field(type), cell))).toEqual(refused);
  });

  it('shows the value so that it can be read again', () => {
    for (const [type, value] of [['number', -1.5], ['money', { amount: '1.00', currency: 'EUR' }], ['boolean', true], ['multi-select', ['a', 'b']], ['date', '2026-01-01']] as const) {
      expect(read(type, inputOfText(field(type), textOfCustomValue(field(type), value)))).toEqual({ value });
    }
  });
});

describe('changing the type of a value', () => {
  it.each([
    ['12', 'text', 'number', 12], [12.5, 'number', 'text', '12.5'], ['a', 'select', 'multi-select', ['a']], [['a'], 'multi-select', 'select', 'a'], [true, 'boolean', 'text', 'true'], ['2026-01-01', 'text', 'date', '2026-01-01'], [{ amount: '1.00', currency: 'EUR' }, 'money', 'text', '1.00 EUR'], ['a', 'text', 'select', 'a'],
  ] as const)('%j of a %s becomes a %s without loss', (value, from, to, next) => expect(converted(value, field(from), field(to))).toEqual(next));

  it.each([
    ['012', 'text', 'number'], ['yes', 'text', 'boolean'], [['a', 'b'], 'multi-select', 'select'], ['c', 'text', 'select'], [{ amount: '1.00', currency: 'EUR' }, 'money', 'number'], [1, 'number', 'boolean'], ['Jane@example.com', 'text', 'email'],
  ] as const)('%j of a %s becomes no %s when something of it would be lost', (value, from, to) => {
    const next = converted(value, field(from), field(to));
    expect(next).toBeUndefined();
  });
});

describe('the values of a record', () => {
  it('take changes over, and lose what is null', () => {
    expect(changedValues({ a: 1, b: 2 }, { b: null, c: 3 })).toEqual({ a: 1, c: 3 });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'A', '1a', 'a.b', 'a'.repeat(41), ''])('have no key %s', (key) => expect(isCustomKey(key)).toBe(false));
});
