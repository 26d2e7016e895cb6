import { describe, expect, it } from '@jest/globals';
import { readPhone } from './read-phone.js';

const read = (input: string, country?: string) => {
  const { number, extension } = readPhone(input, country);
  return [number.e164, extension];
};

describe('reading a phone number', () => {
  it.each([
    ['030 12345678', 'DE', '+493012345678', null],
    ['(030) 1234-5678', 'DE', '+493012345678', null],
    ['+49 (0)30 12345678', undefined, '+493012345678', null],
    ['0049 30 12345678', undefined, '+493012345678', null],
    ['020 7946 0958', 'GB', '+442079460958', null],
    ['06 1234 5678', 'IT', '+390612345678', null],
    ['(555) 010-9999', 'US', '+15550109999', null],
    ['+1 555 010 9999', 'DE', '+15550109999', null],
    ['030 12345678 ext. 22', 'DE', '+493012345678', '22'],
    ['+49 30 12345678 x22', undefined, '+493012345678', '22'],
  ])('takes %j, dialled in %s, for %s with the extension %s', (input, country, e164, extension) => {
    expect(read(input, country)).toEqual([e164, extension]);
  });

  it('keeps what was typed beside it', () => {
    expect(readPhone(' 030 / 12345678 ', 'DE').number.input).toBe('030 / 12345678');
  });

  it.each([
    ['030 12345678', undefined, 'phone_country_unknown'],
    ['call me', 'DE', 'phone_invalid'],
    ['', 'DE', 'phone_invalid'],
    ['+49 30 CALL ME', undefined, 'phone_invalid'],
    ['1', 'DE', 'phone_too_short'],
    ['12', 'DE', 'phone_invalid'],
    ['+49 30 1', undefined, 'phone_invalid'],
    ['+4', undefined, 'phone_too_short'],
    ['+49 30 12345678901234567', undefined, 'phone_too_long'],
    ['+999 30 12345678', undefined, 'phone_country_unknown'],
    ['0'.repeat(60), 'DE', 'phone_too_long'],
    [`+49${' '.repeat(70)}30`, 'DE', 'phone_too_long'],
  ])('refuses %j, dialled in %s: %s', (input, country, code) => {
    expect(() => readPhone(input, country)).toThrow(expect.objectContaining({ code }));
  });

  it('is not slowed down by what is no number', () => {
    const hostile = `${'1-'.repeat(20)}x${'1'.repeat(5)}`;
    expect(() => readPhone(hostile, 'DE')).toThrow(expect.objectContaining({ code: 'phone_too_long' }));
  });
});
