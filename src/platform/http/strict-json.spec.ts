import { isDeepStrictEqual } from 'node:util';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { assertCleanText, parseStrictJson } from './strict-json.js';

/** What the act was refused for; anything but a `DomainError` fails the test. */
function refusalOf(act: () => unknown): Fault | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError && error.errors?.length === 1) return error.errors[0];
    throw error;
  }
}

const parse = (text: string): unknown => parseStrictJson(Buffer.from(text));
const refusal = (text: string): Fault | undefined => refusalOf(() => parse(text));
const summary = (text: string): string | undefined => {
  const fault = refusal(text);
  return fault && `${fault.code} at ${fault.pointer || 'the top'}`;
};

/** What `JSON.parse` makes of it, or undefined where that throws. */
function nativeParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Whether the two agree on what is JSON and on what it means; a refusal for another reason leaves that open. */
function agreesWithJsonParse(bytes: Buffer): boolean {
  const fault = refusalOf(() => parseStrictJson(bytes));
  const native = nativeParse(bytes.toString());
  if (!fault) return native !== undefined && isDeepStrictEqual(parseStrictJson(bytes), native.value);
  return native === undefined || !['body_malformed', 'body_empty'].includes(fault.code);
}

const cleanText = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && text.isWellFormed());
const cleanKey = cleanText.filter((key) => key !== '__proto__' && key !== 'prototype');
const exactNumber = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number)));
const { cleanValue } = fc.letrec((tie) => ({
  cleanValue: fc.oneof({ depthSize: 'small', withCrossShrink: true, maxDepth: 20 }, fc.oneof(fc.constantFrom(null, true, false), exactNumber, cleanText), fc.array(tie('cleanValue')), fc.dictionary(cleanKey, tie('cleanValue'))),
}));

describe('parsing a body that is well-formed', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(cleanValue, fc.constantFrom('', ' ', '\t', '\r\n', ' \n '), (value, space) => {
        const text = space + JSON.stringify(value, null, space) + space;
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['0', '-0', '-0.0e+0', '1E5', '1.50', '0.1', '1e300', '5e-324', '9007199254740991', '-9007199254740991', '0.30000000000000004', '1.7976931348623157e308', '1.00000000000000000000', '123456789.123456', '1e-00005', '[]', '{}', '[ ]', '{ }', '""', 'null', 'true', 'false', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"', '"\u2028\u007f😀"', '[[],{},[[]]]', '{"":1}', '[{"a":1},{"a":1}]', '{"a":{"a":{"a":1}},"b":1}', '{"a":1,"A":1}', '{"constructor":1}', '{"prototype":1}', '{"constructor":[{"prototype":1}]}', '{"toString":1}', '"__proto__"'])(
    'takes %s',
    (text) => {
      expect(parse(text)).toEqual(JSON.parse(text));
    },
  );

  it('tolerates a byte order mark before it, but nowhere else', () => {
    expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(summary('\ufeff\ufeff{"a":1}')).toBe('body_malformed at the top');
    expect(summary('{"a":\ufeff1}')).toBe('body_malformed at /a');
    expect(parse('"\ufeff"')).toBe('\ufeff');
  });
});

describe('parsing bytes from a stranger', () => {
  it('agrees with JSON.parse or refuses, whatever JSON it is given', () => {
    fc.assert(fc.property(fc.json({ stringUnit: 'binary', depthSize: 'large' }), (text) => expect(agreesWithJsonParse(Buffer.from(text))).toBe(true)), { numRuns: 500 });
  });

  it('agrees with JSON.parse or refuses, whatever bytes it is given', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(agreesWithJsonParse(Buffer.from(bytes))).toBe(true)), { numRuns: 500 });
  });

  it('agrees with JSON.parse or refuses, whatever looks like JSON', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '"b"', '\\', '\\u', '\\ud800', '\\udc00', '0', '1', '-', '+', '.', 'e', 'E', '9007199254740993', 'true', 'nul', 'false', ' ', '\n', '\t', '\u0001', '\0', 'é', '😀', '"__proto__"');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => expect(agreesWithJsonParse(Buffer.from(parts.join('')))).toBe(true)), { numRuns: 5_000 });
  });

  it('agrees with JSON.parse or refuses, wherever a good body was damaged', () => {
    const damages = fc.array(fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.uint8Array({ maxLength: 2 }) }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(cleanValue, damages, (value, list) => {
        let bytes = Buffer.from(JSON.stringify(value));
        for (const { at, remove, insert } of list) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)]);
        }
        expect(agreesWithJsonParse(bytes)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes a hundred times as long for a hostile body that is a hundred times as long, and not ten thousand times', () => {
    const bodiesOf = (size: number) => ['['.repeat(size), '{"a":'.repeat(size / 5), '9'.repeat(size), `0.${'0'.repeat(size)}1`, `1.${'0'.repeat(size)}1`, `1e${'0'.repeat(size)}1`, `"${'\\\\'.repeat(size / 2)}`, `"${'\\u0061'.repeat(size / 6)}"`, '\n'.repeat(size), `${'\n'.repeat(size)}x`, `[${'0.12345678901234567E0,'.repeat(size / 22)}1]`, `[${'{"\\u0061":1},'.repeat(size / 44)}1]`];
    const quickest = (body: string) => Math.min(...[1, 2, 3].map(() => {
      const { user } = process.cpuUsage();
      refusal(body);
      return process.cpuUsage({ user, system: 0 }).user / 1_000;
    }));
    const [short, long] = [bodiesOf(10_000), bodiesOf(1_000_000)];
    // Between the two lies room for a busy neighbour, and for collecting the garbage of all files that were tested before: that takes half a second, and a square many.
    for (const [i, body] of long.entries()) expect(quickest(body)).toBeLessThan(2_000 * Math.max(quickest(short[i]!), 1.5));
  });
});

describe('refusing a body', () => {
  it('as invalid, under the code and in the words of its one fault', () => {
    const message = 'This key occurs twice in one object: send it once.';
    expect(() => parse('{"a":1,"a":1}')).toThrow(expect.objectContaining({ kind: 'invalid', code: 'body_duplicate_key', message, errors: [{ pointer: '/a', code: 'body_duplicate_key', message }] }));
  });

  it('that is not UTF-8', () => {
    for (const bytes of [[0x22, 0xff, 0x22], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xc0, 0x80, 0x22], [0xfe, 0xff, 0x00, 0x31]]) {
      expect(refusalOf(() => parseStrictJson(Buffer.from(bytes)))).toMatchObject({ code: 'body_not_utf8', pointer: '' });
    }
  });

  it.each(['', ' ', '\n\t ', '\ufeff'])('that is empty: %j', (text) => {
    expect(summary(text)).toBe('body_empty at the top');
  });

  it.each([
    ['{', '', 1, 2],
    ['{"a":1,}', '', 1, 8],
    ['{a:1}', '', 1, 2],
    ["{'a':1}", '', 1, 2],
    ['{"a" 1}', '/a', 1, 6],
    ['{"a":}', '/a', 1, 6],
    ['{"a":1 "b":2}', '/a', 1, 8],
    ['{"a":1', '/a', 1, 7],
    ['{"a":[1,2,{"b":tru}]}', '/a/2/b', 1, 16],
    ['[1,]', '/1', 1, 4],
    ['[1 2]', '/0', 1, 4],
    ['[01]', '/0', 1, 3],
    ['[1.]', '/0', 1, 4],
    ['[.5]', '/0', 1, 2],
    ['[+1]', '/0', 1, 2],
    ['[-]', '/0', 1, 3],
    ['[1e]', '/0', 1, 4],
    ['[1e+]', '/0', 1, 5],
    ['[NaN]', '/0', 1, 2],
    ['[undefined]', '/0', 1, 2],
    ['{\r\n  "a": 1,\r\n  "b": "x\ny"\r\n}', '/b', 3, 10],
    ['{"a":"x\ty"}', '/a', 1, 8],
    ['{"a":"x\\y"}', '/a', 1, 8],
    ['{"a":"x\\u12g4"}', '/a', 1, 8],
    ['{"a":"x\\u123g"}', '/a', 1, 8],
    ['{"a":"x\\u12', '/a', 1, 8],
    ['{"a":"x\\', '/a', 1, 8],
    ['{"a":"x', '/a', 1, 8],
    ['{"a\tb":1}', '', 1, 4],
    ['{"a":1} x', '', 1, 9],
    ['{"a":1}{"a":1}', '', 1, 8],
    ['1 // one', '', 1, 3],
    ['\u00a01', '', 1, 1],
  ])('that is malformed, with the place: %j', (text, pointer, line, column) => {
    const fault = refusal(text);
    expect(fault).toMatchObject({ code: 'body_malformed', pointer });
    expect(fault?.message).toMatch(new RegExp(`^The body is not valid JSON: line ${line}, column ${column} should be \\S.*\\.$`, 'u'));
    expect(fault?.message).not.toMatch(/Unexpected|JSON at|position/);
  });

  it('that is nested deeper than 32 levels', () => {
    const nested = (levels: number) => '[{"a":'.repeat(levels / 2) + '['.repeat(levels % 2) + ']'.repeat(levels % 2) + (levels % 2 ? '' : '1') + '}]'.repeat(levels / 2);
    expect(parse(nested(32))).toEqual(JSON.parse(nested(32)));
    expect(summary(nested(33))).toBe(`body_too_deep at ${'/0/a'.repeat(16)}`);
  });

  it.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"b":2,"\\u0061":3}', '/a'],
    ['{"":1,"":2}', '/'],
    ['{"a/b":1,"a\\/b":2}', '/a~1b'],
    ['{"~":1,"~":2}', '/~0'],
    ['{"a":{"a":{"a":1}},"a":2}', '/a'],
    ['[0,{"x":[{"k":1},{"k":1,"l":{"k":1},"k":1}]}]', '/1/x/1/k'],
    ['{"1":1,"1":2}', '/1'],
    ['{"toString":1,"toString":2}', '/toString'],
  ])('that has a key twice in one object: %s', (text, pointer) => {
    expect(summary(text)).toBe(`body_duplicate_key at ${pointer}`);
  });

  it.each([
    ['{"__proto__":{"admin":true}}', '/__proto__'],
    ['[{"a":{"\\u005f_proto__":1}}]', '/0/a/__proto__'],
    ['{"constructor":{"prototype":{"admin":true}}}', '/constructor/prototype'],
    ['{"constructor":{"a":1,"prototype":1}}', '/constructor/prototype'],
  ])('that reaches for a prototype: %s', (text, pointer) => {
    expect(summary(text)).toBe(`body_forbidden_key at ${pointer}`);
  });

  it.each(['9007199254740992', '-9007199254740992', '9007199254740993', '12345678901234567890', '9'.repeat(40), '1e400', '-1e400', '1e-400', '0.1234567890123456789', '3.14159265358979323846', '9007199254740993.0', '9007199254740993e0', '900719925474099.3000000000000001', '1.00000000000000000001', '123456789012345678e-2'])(
    'with a number that a double would bend: %s',
    (number) => {
      expect(summary(`{"a":[${number}]}`)).toBe('body_inexact_number at /a/0');
      expect(refusal(number)?.message).toContain('string');
    },
  );

  it('with a number exactly when a double would not give it back', () => {
    const scaled = (decimal: string): bigint => {
      const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(decimal)!;
      return BigInt(sign + whole + fraction) * 10n ** BigInt(100 + Number(exponent) - fraction.length);
    };
    const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength });
    const exponent = fc.tuple(fc.constantFrom('e', 'E', 'e+', 'E-', 'e-0'), fc.integer({ min: 0, max: 30 })).map((parts) => parts.join(''));
    const literals = fc.tuple(fc.constantFrom('', '-'), digits(17), fc.option(digits(20), { nil: undefined }), fc.option(exponent, { nil: '' }));
    fc.assert(
      fc.property(literals, ([sign, whole, fraction, power]) => {
        const literal = `${sign}${whole.replace(/^0+(?=.)/, '')}${fraction === undefined ? '' : `.${fraction}`}${power}`;
        const comesBack = fraction === undefined && power === '' ? Number.isSafeInteger(Number(literal)) : scaled(literal) === scaled(String(Number(literal)));
        expect(refusal(literal)?.code).toBe(comesBack ? undefined : 'body_inexact_number');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['{"a":"x\\u0000y"}', 'body_nul_character at /a'],
    ['{"a":"x\u0000y"}', 'body_nul_character at /a'],
    ['{"a":{"x\\u0000":1}}', 'body_nul_character at /a'],
    ['{"a":"\\ud800"}', 'body_lone_surrogate at /a'],
    ['{"a":"\\udc00\\ud800"}', 'body_lone_surrogate at /a'],
    ['{"a":"\\ud83d\\\\ude00"}', 'body_lone_surrogate at /a'],
    ['{"a":"\\ud83d😀"}', 'body_lone_surrogate at /a'],
    ['{"a":[{"b":1,"\\uDBFF":1}]}', 'body_lone_surrogate at /a/0'],
  ])('with a character that can\'t be stored: %j', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it('of more than 100,000 values', () => {
    const list = (length: number) => `[${'1,'.repeat(length - 1)}1]`;
    expect(parse(list(99_999))).toHaveLength(99_999);
    expect(summary(list(100_000))).toBe('body_too_many_values at /99999');
  });

  it('of more than 1,000 keys in one object', () => {
    const object = (keys: number) => `{${Array.from({ length: keys }, (_, index) => `"k${index}":1`).join()}}`;
    expect(Object.keys(parse(object(1_000)) as object)).toHaveLength(1_000);
    expect(parse(`[${object(600)},${object(600)}]`)).toHaveLength(2);
    expect(summary(object(1_001))).toBe('body_too_many_keys at /k1000');
  });

  it('without giving back a key of any length', () => {
    const key = `${'x'.repeat(199)}😀${'y'.repeat(10_000)}`;
    const pointer = refusal(`{"${key}":1,"${key}":2}`)?.pointer ?? '';
    expect(pointer.length).toBeLessThan(250);
    expect(pointer.isWellFormed()).toBe(true);
  });
});

describe('pointing at a fault', () => {
  const pointerOf = (path: readonly (string | number)[]): string => path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const manyKeys = Array.from({ length: 1_001 }, (_, index) => `"k${index}":1`).join();

  const faults: readonly [text: string, code: string, below: string][] = [
    ['12345678901234567890', 'body_inexact_number', ''],
    ['0.12345678901234567890', 'body_inexact_number', ''],
    ['1e999', 'body_inexact_number', ''],
    ['"a\\u0000"', 'body_nul_character', ''],
    ['{"a\\u0000":1}', 'body_nul_character', ''],
    ['"\\ud800"', 'body_lone_surrogate', ''],
    ['{"a":1,"\\udfff":1}', 'body_lone_surrogate', ''],
    ['tru', 'body_malformed', ''],
    ["'a'", 'body_malformed', ''],
    ['"\\x"', 'body_malformed', ''],
    ['"\t"', 'body_malformed', ''],
    ['{"a":1,}', 'body_malformed', ''],
    ['[1,]', 'body_malformed', '/1'],
    ['{"a":1,"a":1}', 'body_duplicate_key', '/a'],
    ['{"~/":1,"b":[],"~/":1}', 'body_duplicate_key', '/~0~1'],
    ['{"__proto__":1}', 'body_forbidden_key', '/__proto__'],
    ['{"constructor":{"prototype":1}}', 'body_forbidden_key', '/constructor/prototype'],
    [`{${manyKeys}}`, 'body_too_many_keys', '/k1000'],
  ];

  const paths = (value: unknown): (string | number)[][] => {
    if (Array.isArray(value)) return [[], ...value.flatMap((item, index) => paths(item).map((path) => [index, ...path]))];
    if (typeof value === 'object' && value !== null) return [[], ...Object.entries(value).flatMap(([key, item]) => paths(item).map((path) => [key, ...path]))];
    return [[]];
  };
  const plant = (value: unknown, [step, ...rest]: readonly (string | number)[], fault: string): string => {
    if (step === undefined) return fault;
    const at = (key: string | number, item: unknown) => (key === step ? plant(item, rest, fault) : JSON.stringify(item));
    if (Array.isArray(value)) return `[${value.map((item, index) => at(index, item)).join(', ')}]`;
    return `{${Object.entries(value as object).map(([key, item]) => `${JSON.stringify(key)}: ${at(key, item)}`).join(', ')}}`;
  };

  it('finds it wherever it is planted, and names the place', () => {
    fc.assert(
      fc.property(cleanValue, fc.nat(), fc.constantFrom(...faults), (value, choice, [text, code, below]) => {
        const places = paths(value);
        const path = places[choice % places.length]!;
        fc.pre(path.every((segment) => String(segment).length < 200));
        expect(refusal(plant(value, path, text))).toMatchObject({ code, pointer: pointerOf(path) + below });
      }),
      { numRuns: 1_000 },
    );
  });

  it('names the level that is one too many, wherever it is reached', () => {
    fc.assert(
      fc.property(cleanValue, fc.nat(), (value, choice) => {
        const places = paths(value);
        const path = places[choice % places.length]!;
        expect(refusal(plant(value, path, '['.repeat(40)))).toMatchObject({ code: 'body_too_deep', pointer: pointerOf(path) + '/0'.repeat(32 - path.length) });
      }),
    );
  });
});

describe('checking a text from elsewhere', () => {
  it('lets a clean one pass', () => {
    expect(refusalOf(() => assertCleanText('Zoë 😀\n', 'search'))).toBeUndefined();
  });

  it('refuses NUL and halves of characters, and names the parameter', () => {
    expect(refusalOf(() => assertCleanText('a\0', 'search'))).toMatchObject({ code: 'text_nul_character', pointer: 'search' });
    expect(refusalOf(() => assertCleanText('a\ud800', 'search'))).toMatchObject({ code: 'text_lone_surrogate', pointer: 'search' });
  });
});
