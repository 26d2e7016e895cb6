import { type CountryCode, parsePhoneNumberWithError, ParseError } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { DomainError } from '../../kernel/domain-error.js';
import { PhoneNumber } from '../../kernel/phone-number.js';

/** A number with what is dialled behind it, inside of a house. */
export interface DialledNumber {
  readonly number: PhoneNumber;
  readonly extension: string | null;
}

const MAX_INPUT = 50;

/** Digits and what stands between them, and letters only where they announce an extension. */
const WRITTEN = /^\+?[\d\p{Zs}./()\u2010-\u2015-]+(?:[,;]?\p{Zs}*(?:ext|extn|extension|x|#|durchwahl|dw|poste|int)\.?\p{Zs}*:?\p{Zs}*\d{1,11})?$/iu;

const invalid = (code: string, message: string) => new DomainError('invalid', code, message);

const REFUSALS: Readonly<Record<string, () => DomainError>> = {
  INVALID_COUNTRY: () => invalid('phone_country_unknown', 'A national number says nothing without its country: write it with the country code, such as "+49 30 12345678", or set a default country in the settings.'),
  TOO_SHORT: () => invalid('phone_too_short', 'The phone number is too short for its country.'),
  TOO_LONG: () => invalid('phone_too_long', 'The phone number is too long for its country.'),
};

const refusal = () => invalid('phone_invalid', 'This is no phone number; write it like "+49 30 12345678".');

/** The number as the whole world dials it: a national one as it is dialled in that country. */
export function readPhone(input: string, country?: string): DialledNumber {
  const written = input.trim();
  if (written.length > MAX_INPUT) throw invalid('phone_too_long', `A phone number is written with at most ${MAX_INPUT} characters.`);
  if (!WRITTEN.test(written)) throw refusal();
  // one that begins with two zeros is dialled so from nearly everywhere, whatever the country says
  const international = written.replace(/^00(?=[1-9])/, '+');
  try {
    const read = parsePhoneNumberWithError(international, { ...(country !== undefined && { defaultCountry: country as CountryCode }), extract: false }, metadata);
    if (!read.isPossible()) throw refusal();
    return { number: PhoneNumber.of(read.number, written), extension: read.ext ?? null };
  } catch (error) {
    if (error instanceof ParseError) throw (REFUSALS[error.message] ?? refusal)();
    throw error;
  }
}
