import { DomainError } from './domain-error.js';

const MAX_LOCAL_OCTETS = 64;
const MAX_OCTETS = 254;
const MAX_LABEL = 63;

const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u;
const LABEL = /^[\p{L}\p{M}\p{N}-]+$/u;

const octets = (text: string): number => new TextEncoder().encode(text).length;

const isLabel = (label: string): boolean => label.length <= MAX_LABEL && LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-');

/** At least two labels, and the last is no number: so neither a bare host nor an IP address. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1)!);
}

const isLocalPart = (local: string): boolean => octets(local) <= MAX_LOCAL_OCTETS && local.split('.').every((atom) => LOCAL_PART.test(atom));

const tooLong = () => new DomainError('invalid', 'email_too_long', `An e-mail address has at most ${MAX_OCTETS} characters.`);

/** An address that mail can be sent to: trimmed, in lower case, without quoting, letters of any script allowed. */
export class EmailAddress {
  private constructor(private readonly address: string) {}

  static of(input: string): EmailAddress {
    const trimmed = input.trim();
    // Before normalizing, which takes quadratic time over a heap of combining marks.
    if (trimmed.length > MAX_OCTETS) throw tooLong();
    const address = trimmed.toLowerCase().normalize('NFC');
    if (octets(address) > MAX_OCTETS) throw tooLong();
    const at = address.lastIndexOf('@');
    if (at < 0 || !isLocalPart(address.slice(0, at)) || !isDomain(address.slice(at + 1))) {
      throw new DomainError('invalid', 'email_invalid', 'This is no e-mail address; write it like "jane.doe@example.com".');
    }
    return new EmailAddress(address);
  }

  get domain(): string {
    return this.address.slice(this.address.lastIndexOf('@') + 1);
  }

  equals(other: EmailAddress): boolean {
    return this.address === other.address;
  }

  toString(): string {
    return this.address;
  }

  toJSON(): string {
    return this.address;
  }
}
