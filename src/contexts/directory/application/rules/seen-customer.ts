import { DomainError } from '../../../../kernel/domain-error.js';
import type { CustomerId } from '../../domain/customer/customer.js';
import type { CustomerRepository } from '../../domain/customer/customer.repository.js';

/** A customer that there is, if whoever is asking sees it. */
export async function seenCustomer(customers: CustomerRepository, id: CustomerId): Promise<CustomerId | null> {
  try {
    return (await customers.get(id)).id;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null;
    throw error;
  }
}
