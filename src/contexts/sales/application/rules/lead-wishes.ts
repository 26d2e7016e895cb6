import { DomainError, type Fault } from '../../../../kernel/domain-error.js';
import type { LeadDetails } from '../../domain/lead/lead.js';
import { Lookups } from '../../../../kernel/lookups.js';
import { PhoneBook } from '../../../../kernel/phone-book.js';

const unknown = (pointer: string, list: string): Fault => ({ pointer, code: 'unknown_value', message: `must be one of GET /lookups/${list}` });

/** What somebody says of a lead, as the lead takes it. */
export class LeadWishes {
  constructor(
    private readonly lookups: Lookups,
    private readonly phones: PhoneBook,
  ) {}

  async understood<W extends Partial<Omit<LeadDetails, 'phoneInput'>>>(wishes: W): Promise<W & Pick<LeadDetails, 'phoneInput'>> {
    this.assertKnown(wishes);
    const { phone } = wishes;
    if (phone === undefined) return wishes as W & Pick<LeadDetails, 'phoneInput'>;
    const read = phone === null ? null : await this.phones.read(phone, '/phone');
    return { ...wishes, phone: read?.number ?? null, phoneInput: read?.input ?? null };
  }

  private assertKnown({ industry, address }: Partial<Pick<LeadDetails, 'industry' | 'address'>>): void {
    const faults: Fault[] = [];
    if (typeof industry === 'string' && !this.lookups.isIndustry(industry)) faults.push(unknown('/industry', 'industries'));
    if (typeof address?.country === 'string' && !this.lookups.isCountry(address.country)) faults.push(unknown('/address/country', 'countries'));
    if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; '), faults);
  }
}
