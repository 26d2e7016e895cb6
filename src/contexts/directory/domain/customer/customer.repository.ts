import type { CompanyId } from '../company/company.js';
import type { ContactId } from '../contact/contact.js';
import type { Customer, CustomerId } from './customer.js';

export abstract class CustomerRepository {
  /** One that a registry outside knows by an id bears that. */
  abstract add(customer: Customer, externalId?: string): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: CustomerId): Promise<Customer>;
  /** The customer that a contact has become, whoever may see it. */
  abstract ofContact(id: ContactId): Promise<Customer | null>;
  /** The customer that a company is, whoever may see it; the first of several. Nobody else makes one of it by a lead until this is committed. */
  abstract ofCompany(id: CompanyId): Promise<Customer | null>;
  /** The customer that a registry outside knows by that id, whoever may see it. */
  abstract ofExternalId(externalId: string): Promise<Customer | null>;
  /** The customer that a lead has become, whoever may see it. Nobody else makes one of it until this is committed. */
  abstract ofLead(id: string): Promise<Customer | null>;
}
