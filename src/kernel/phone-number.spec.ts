import { describe, expect, it } from '@jest/globals';

import { DomainError } from './domain-error.js';
import { PhoneNumber } from './phone-number.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('reading an international phone number', () => {
  it.each([
    ['+493012345678', '+493012345678'],
    ['+49 (0)30 1234-5678', '+493012345678'],
    ['+49(0)30/12345678', '+493012345678'],
    ['0049 30 12345678', '+493012345678'],
    ['+1 (555) 010-9999', '+15550109999'],
    ['+44\u00a020\u202f7946\u20110958', '+442079460958'],
    ['+39 (0)6 1234 5678', '+390612345678'],
    ['+49 30 (0)1234567', '+493001234567'],
    ['+290 12345', '+29012345'],
    ['+123456789012345', '+123456789012345'],
  ])('takes %j for %s', (input, e164) => {
    expect(PhoneNumber.parse(input).e164).toBe(e164);
  });

  it('keeps what was typed beside the number', () => {
    expect(PhoneNumber.parse(' +49 (0)30 12345678 ')).toMatchObject({ e164: '+493012345678', input: '+49 (0)30 12345678' });
  });

  it.each(['', '+', '00', '030 12345678', '(030) 12345678', '12345678', '++493012345678', '+49 30 12345678 ext. 5', '+49 30 CALL ME', 'tel:+493012345678', '+٤٩٣٠١٢٣٤٥٦٧٨', '+49\n3012345678', `+49${' '.repeat(60)}3012345678`])(
    'refuses %j, which is not written internationally',
    (input) => {
      expect(codeOf(() => PhoneNumber.parse(input))).toMatch(/^phone_(?:not_international|invalid)$/);
    },
  );

  it('refuses a number too short or too long for any country, and a country code of zero', () => {
    for (const input of ['+1234567', '+1234567890123456', '+0123456789', '+00493012345678', '+()-']) expect(codeOf(() => PhoneNumber.parse(input))).toBe('phone_invalid');
  });
});

describe('taking a phone number that was resolved elsewhere', () => {
  it('keeps the national writing beside it', () => {
    const number = PhoneNumber.of('+493012345678', '030 12345678');
    expect(number).toMatchObject({ e164: '+493012345678', input: '030 12345678' });
    expect(number.equals(PhoneNumber.parse('+49 30 12345678'))).toBe(true);
    expect(number.equals(PhoneNumber.of('+493012345679'))).toBe(false);
    expect(String(number)).toBe('+493012345678');
  });

  it('refuses what is not E.164, or an input beyond reason', () => {
    expect(codeOf(() => PhoneNumber.of('+49 3012345678'))).toBe('phone_invalid');
    expect(codeOf(() => PhoneNumber.of('+493012345678\n'))).toBe('phone_invalid');
    expect(codeOf(() => PhoneNumber.of('+493012345678', '0'.repeat(51)))).toBe('phone_too_long');
  });
});
