import { isWithin } from '../../kernel/address-range.js';
import { DomainError } from '../../kernel/domain-error.js';

/** Somebody asks from where nobody of his tenant is let in. */
export class AddressNotAllowed extends DomainError {
  constructor(from: string) {
    super('forbidden', 'address_not_allowed', `Nobody is let in to this tenant from ${from}: come from an address that its administrators allow.`);
  }
}

export const isLetInFrom = (address: string, addresses: readonly string[]): boolean => addresses.length === 0 || isWithin(address, addresses);
