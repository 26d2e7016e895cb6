import { DomainError } from './domain-error.js';

const E164 = /^\+[1-9]\d{7,14}$/;
const MAX_INPUT = 50;

/** Digits and what people put between them: spaces, dots, slashes, brackets and dashes of every length. */
const INTERNATIONAL = /^(?:\+|00)[\d\p{Zs}./()\u2010-\u2015-]+$/u;

/** The zero of the national form, as in `+49 (0)30`: right behind the country code. */
const TRUNK_ZERO = /^(\d{1,3})\p{Zs}*\(0\)/u;

/** Italy, San Marino and the Vatican dial that zero from abroad too. */
const ZERO_IS_DIALLED = new Set(['39', '378', '379']);

const withoutTrunkZero = (number: string): string => number.replace(TRUNK_ZERO, (whole, country: string) => (ZERO_IS_DIALLED.has(country) ? whole : country));

/** A telephone number as the whole world dials it, with what was typed kept beside. */
export class PhoneNumber {
  private constructor(
    readonly e164: string,
    readonly input: string,
  ) {}

  static of(e164: string, input: string = e164): PhoneNumber {
    if (!E164.test(e164)) throw new DomainError('invalid', 'phone_invalid', 'A phone number in E.164 is a plus, the country code and the number, 8 to 15 digits in all, such as "+493012345678".');
    if (input.length > MAX_INPUT) throw new DomainError('invalid', 'phone_too_long', `A phone number is written with at most ${MAX_INPUT} characters.`);
    return new PhoneNumber(e164, input);
  }

  /** Reads international writing only, since a national number means nothing without the country that it is dialled in. */
  static parse(input: string): PhoneNumber {
    const trimmed = input.trim();
    if (trimmed.length > MAX_INPUT || !INTERNATIONAL.test(trimmed)) {
      throw new DomainError('invalid', 'phone_not_international', 'Write the phone number with its country code, such as "+49 30 12345678".');
    }
    const number = withoutTrunkZero(trimmed.replace(/^(?:\+|00)\p{Zs}*/u, ''));
    return PhoneNumber.of(`+${number.replaceAll(/\D/g, '')}`, trimmed);
  }

  equals(other: PhoneNumber): boolean {
    return this.e164 === other.e164;
  }

  toString(): string {
    return this.e164;
  }
}
