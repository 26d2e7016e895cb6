import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardFormula, withoutGuard } from './formula-guard.js';

describe('guarding against formulas', () => {
  it.each(['=1+1', '=cmd|\' /C calc\'!A0', '+SUM(A1)', '-A1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '+49 CALL', '-1+cmd|x', '- ask Bob'])('puts an apostrophe before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['+49 30 12345678', '+1 (555) 010-0100', '+493012345678', '-5', '-1,250.50', '+', '-', 'a=b', '12', '', ' =1', "'tis", 'user@example.com'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('can be taken back, whatever the text is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['=+\-@\t\r0-9 A]{0,12}$/));
    fc.assert(
      fc.property(text, (given) => {
        expect(withoutGuard(guardFormula(given))).toBe(given);
      }),
    );
  });

  it('leaves nothing that begins like a formula and could call something', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=+\-@\t\r][\s\S]{0,20}$/), (given) => {
        expect(guardFormula(given)).toMatch(/^(?:'|[+-][\d\s+\-.,/()]*$)/u);
      }),
    );
  });
});
