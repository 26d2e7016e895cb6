import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DomainError } from './domain-error.js';
import { Money } from './money.js';

const euro = (amount: string | number) => Money.of(amount, 'EUR');
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};

const decimal = (units: bigint, decimals: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
const unitsOf = (money: Money): bigint => BigInt(Money.of(money.amount, 'CLF').amount.replace('.', ''));

const amounts = fc.bigInt(-(10n ** 18n), 10n ** 18n).map((units) => decimal(units, 4));

describe('reading an amount', () => {
  it.each([
    ['1250.00', '1250.00'],
    ['1250', '1250.00'],
    [1250, '1250.00'],
    [1250.5, '1250.50'],
    ['-0.5', '-0.50'],
    ['-0.00', '0.00'],
    [-0, '0.00'],
    ['0.0001', '0.0001'],
    ['1.2500', '1.25'],
    ['999999999999999.9999', '999999999999999.9999'],
    [999999999999999, '999999999999999.00'],
    [12345678901.2345, '12345678901.2345'],
  ])('takes %p for %s', (given, kept) => {
    expect(euro(given).toJSON()).toEqual({ amount: kept, currency: 'EUR' });
  });

  it.each(['', ' 1', '1 ', '+1', '.5', '1.', '01', '1,5', '1e3', '0x10', '1.00001', '1000000000000000', '--1', 'NaN', '1\n', '١', 1e15, 1.00001, 1e-7, 1e21, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %p, which is no such decimal',
    (given) => {
      expect(codeOf(() => euro(given))).toBe('amount_invalid');
    },
  );

  it('refuses a number of more digits than a double keeps, and asks for a string', () => {
    expect(codeOf(() => euro(123456789012345.6))).toBe('amount_inexact');
    expect(codeOf(() => euro(999999999999.9999))).toBe('amount_inexact');
    expect(euro('123456789012345.6').amount).toBe('123456789012345.60');
  });

  it.each(['eur', 'EU', 'EURO', 'XXX', 'ABC', '', '__proto__'])('refuses the currency %p', (currency) => {
    expect(codeOf(() => Money.of('1', currency))).toBe('currency_unknown');
  });

  it('knows the currencies of the world', () => {
    const known = Intl.supportedValuesOf('currency').filter((currency) => codeOf(() => Money.of('1', currency)) === 'nothing');
    expect(known.length).toBeGreaterThan(150);
  });
});

describe('writing an amount', () => {
  it.each([
    ['JPY', '1250', '1250'],
    ['JPY', '1250.5', '1250.5'],
    ['EUR', '1250', '1250.00'],
    ['EUR', '1250.125', '1250.125'],
    ['KWD', '1250', '1250.000'],
    ['CLF', '1250', '1250.0000'],
  ])('gives %s its own minor units', (currency, given, written) => {
    expect(JSON.stringify(Money.of(given, currency))).toBe(`{"amount":"${written}","currency":"${currency}"}`);
  });

  it('writes what it reads back as the same', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        const money = Money.of(amount, currency);
        expect(Money.of(money.amount, currency).compare(money)).toBe(0);
        expect(money.amount).toMatch(/^-?\d+(\.\d{1,4})?$/);
      }),
    );
  });
});

describe('reckoning with amounts', () => {
  it('adds and subtracts without a rounding error', () => {
    expect(euro('0.1').add(euro('0.2')).amount).toBe('0.30');
    expect(euro('0.1').subtract(euro('0.3')).amount).toBe('-0.20');
    fc.assert(fc.property(amounts, amounts, (one, other) => expect(euro(one).add(euro(other)).subtract(euro(other)).compare(euro(one))).toBe(0)));
  });

  it('leaves the amounts that it reckons with as they were', () => {
    const one = euro('1');
    one.add(euro('2'));
    one.negate();
    expect(one.amount).toBe('1.00');
  });

  it('negates, compares and knows zero', () => {
    expect(euro('1.5').negate().amount).toBe('-1.50');
    expect([euro('2'), euro('-3'), euro('0.5')].toSorted((one, other) => one.compare(other)).map((money) => money.amount)).toEqual(['-3.00', '0.50', '2.00']);
    expect(euro('1').compare(euro('2'))).toBe(-1);
    expect(euro('2').compare(euro('1'))).toBe(1);
    expect(euro('1.0').compare(euro('1'))).toBe(0);
    expect(euro('-0').isZero()).toBe(true);
    expect(euro('0.0001').isZero()).toBe(false);
  });

  it('refuses to mix two currencies', () => {
    const dollar = Money.of('1', 'USD');
    for (const act of [() => euro('1').add(dollar), () => euro('1').subtract(dollar), () => euro('1').compare(dollar)]) expect(codeOf(act)).toBe('currency_mismatch');
  });

  it('refuses a result that the database couldn\'t hold', () => {
    expect(codeOf(() => euro('999999999999999.9999').add(euro('0.0001')))).toBe('amount_too_large');
    expect(codeOf(() => euro('-999999999999999').multiply('2'))).toBe('amount_too_large');
  });
});

describe('multiplying an amount', () => {
  it.each([
    ['0.0001', '0.5', '0.00'],
    ['0.0003', '0.5', '0.0002'],
    ['0.0005', '0.5', '0.0002'],
    ['-0.0001', '0.5', '0.00'],
    ['-0.0003', '0.5', '-0.0002'],
    ['0.0003', '-0.5', '-0.0002'],
    ['0.0001', '0.5000001', '0.0001'],
    ['100', '1.19', '119.00'],
    ['100', '0', '0.00'],
    ['3', '0.3333333333', '1.00'],
  ])('rounds half to even: %s times %s is %s', (amount, factor, product) => {
    expect(euro(amount).multiply(factor).amount).toBe(product);
  });

  it('is never further from the exact product than half a unit', () => {
    const few = fc.bigInt(-(10n ** 9n), 10n ** 9n);
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 12 }), (units, factor, decimals) => {
        const product = euro(decimal(units, 4)).multiply(decimal(factor, decimals));
        const one = 10n ** BigInt(decimals);
        const error = unitsOf(product) * one - units * factor;
        expect((error < 0n ? -error : error) * 2n <= one).toBe(true);
      }),
    );
  });

  it.each(['', '1e3', '1.', 'x', '1,5', `1.${'0'.repeat(20)}`])('refuses the factor %p', (factor) => {
    expect(codeOf(() => euro('1').multiply(factor))).toBe('factor_invalid');
  });
});

describe('allocating an amount', () => {
  const shares = (money: Money, weights: number[]) => money.allocate(weights).map((share) => share.amount);

  it('shares in cents and gives what is left to the first of equals', () => {
    expect(shares(euro('100'), [1, 1, 1])).toEqual(['33.34', '33.33', '33.33']);
    expect(shares(euro('-100'), [1, 1, 1])).toEqual(['-33.34', '-33.33', '-33.33']);
    expect(shares(Money.of('100', 'JPY'), [1, 1, 1])).toEqual(['34', '33', '33']);
  });

  it('gives what is left to those who lose most by rounding', () => {
    expect(shares(euro('0.05'), [1, 2])).toEqual(['0.02', '0.03']);
    expect(shares(euro('0.10'), [3, 3, 1])).toEqual(['0.04', '0.04', '0.02']);
  });

  it('shares in smaller units where the amount itself is finer than a cent', () => {
    expect(shares(euro('0.0005'), [1, 1])).toEqual(['0.0003', '0.0002']);
  });

  it('gives nothing for a weight of nothing', () => {
    expect(shares(euro('0.01'), [0, 1, 0])).toEqual(['0.00', '0.01', '0.00']);
  });

  it('loses no unit, and is fair to within one', () => {
    const weightings = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 }).filter((weights) => weights.some((weight) => weight > 0));
    fc.assert(
      fc.property(amounts, weightings, (amount, weights) => {
        const money = Money.of(amount, 'CLF');
        const parts = money.allocate(weights);
        expect(parts.reduce((sum, part) => sum.add(part)).compare(money)).toBe(0);
        const sum = BigInt(weights.reduce((total, weight) => total + weight, 0));
        parts.forEach((part, index) => {
          const error = unitsOf(part) * sum - unitsOf(money) * BigInt(weights[index]!);
          expect(error < sum && error > -sum).toBe(true);
        });
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]], [[Number.NaN]], [[2 ** 53]]])('refuses the weights %j', (weights) => {
    expect(codeOf(() => euro('1').allocate(weights))).toBe('weights_invalid');
  });
});
