import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CellDate, CellFault } from './cell.js';
import { dayOf, decimalOf, textOf } from './cell-values.js';

describe('what a person reads in a cell', () => {
  it.each([
    [null, ''],
    ['0049', '0049'],
    [493_012_345_678, '493012345678'],
    [1_067, '1067'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.25e22, '-12500000000000000000000'],
    [9_007_199_254_740_991, '9007199254740991'],
    [true, 'true'],
    [new CellDate('2026-11-21', '09:30:00'), '2026-11-21T09:30:00'],
    [new CellDate(null, '09:30:00'), '09:30:00'],
    [new CellFault('cell_error', '', '#REF!'), '#REF!'],
  ])('of %p is %j', (cell, text) => {
    expect(textOf(cell)).toBe(text);
  });

  it('never has an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e308, max: 1e308 }), (number) => {
        expect(textOf(number)).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(textOf(number)) === (Number.isSafeInteger(number) ? number : Number(number.toPrecision(15)))).toBe(true);
      }),
    );
  });
});

describe('a number in a cell', () => {
  it.each([
    [1_250.5, '1250.5'],
    ['1250.50', '1250.50'],
    ['1,250.50', '1250.50'],
    ['1.250,50', '1250.50'],
    ['1.250,50 €', '1250.50'],
    ['€ 1.250,50', '1250.50'],
    ['EUR 12', '12'],
    ["1'250.50", '1250.50'],
    ['1 250,5', '1250.5'],
    ['1.250.000', '1250000'],
    ['-3,5', '-3.5'],
    ['+7', '7'],
    ['12345678901234567.89', '12345678901234567.89'],
  ])('%p is %s', (cell, decimal) => {
    expect(decimalOf(cell)).toBe(decimal);
  });

  it('is what the caller says where the writing leaves it open', () => {
    expect([decimalOf('1.250'), decimalOf('1.250', { decimal: ',' }), decimalOf('1,250'), decimalOf('1,250', { decimal: ',' })]).toEqual(['1.250', '1250', '1250', '1.250']);
  });

  it.each([['about 5'], ['1.2.3,4,5'], ['12-5'], ['1,2,3'], ['NaN'], ['1e400'], [''], ['5.'], [true], [null], [new CellDate('2026-11-21', null)]])('%p is none', (cell) => {
    expect(decimalOf(cell)).toBeUndefined();
  });
});

describe('a day in a cell', () => {
  it.each([
    [new CellDate('2026-11-21', '09:30:00'), '2026-11-21'],
    [46_347, '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-21T09:30:00Z', '2026-11-21'],
    ['2026/1/5', '2026-01-05'],
    ['21.11.2026', '2026-11-21'],
    ['5. 1. 2026', '2026-01-05'],
    ['21.11.26', '2026-11-21'],
    ['21.11.85', '1985-11-21'],
    ['21/11/2026 09:30', '2026-11-21'],
    ['11/21/2026', '2026-11-21'],
    ['3/4/2026', '2026-04-03'],
  ])('%p is %s', (cell, day) => {
    expect(dayOf(cell)).toBe(day);
  });

  it('is what the caller says where the writing leaves it open', () => {
    expect(dayOf('3/4/2026', { order: 'month-first' })).toBe('2026-03-04');
    expect(dayOf('3.4.2026', { order: 'month-first' })).toBe('2026-04-03');
    expect(dayOf(44_885, { usesEpoch1904: true })).toBe('2026-11-21');
  });

  it.each([['30.2.2026'], ['2026-13-01'], ['tomorrow'], [''], [-1], [new CellDate(null, '09:30:00')], [true], [null]])('%p is none', (cell) => {
    expect(dayOf(cell)).toBeUndefined();
  });
});
