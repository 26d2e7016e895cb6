import type { CompanyDetails, CompanyId } from '../domain/company/company.js';
import type { ContactDetails, ContactId } from '../domain/contact/contact.js';
import type { ConsentWishes } from '../../../kernel/consents.js';
import type { CustomerId, CustomerKind } from '../domain/customer/customer.js';
import type { PhoneWish } from './rules/contact-wishes.js';

type Named<Id> = { readonly id: Id };

/** What a lead knows of the company that is to become a customer. */
export type CompanyOfLead = Pick<CompanyDetails, 'name'> & Partial<Omit<CompanyDetails, 'name' | 'phoneInput' | 'ownerId'>>;

/** What a lead knows of the person. */
export type ContactOfLead = Pick<ContactDetails, 'lastName'> & Partial<Omit<ContactDetails, 'lastName' | 'phones' | 'companyId' | 'positions' | 'ownerId'>> & { readonly phones?: readonly PhoneWish[]; readonly consents?: ConsentWishes };

/** What a customer is called by a registry outside of this product. */
export interface Identity {
  readonly externalId: string;
  /** Null for the next of the tenant's own sequence. */
  readonly number: string | null;
}

/** A lead that becomes a customer: with a company and a person that are named, that certainly are the same as those of the lead, or that are made of it. Who is there already hears what he has said of being written to since. */
export interface Registration {
  readonly leadId: string;
  readonly kind: CustomerKind;
  readonly company: Named<CompanyId> | CompanyOfLead | null;
  readonly contact: (Named<ContactId> & { readonly consents?: ConsentWishes }) | ContactOfLead | null;
  /** Whose all of it is. */
  readonly ownerId: string | null;
  readonly tags?: readonly string[];
  /** Asked only of a customer that is not there yet, by what it is called. */
  readonly identify?: (name: string) => Identity | undefined;
}

export interface Registered {
  readonly customerId: CustomerId;
  readonly companyId: CompanyId | null;
  readonly contactId: ContactId | null;
  /** False when the lead, or whom it has turned out to be, was a customer already. */
  readonly isNew: boolean;
}

/** Makes customers of leads. It takes part in the unit of work that is open, so that a lead and its customer are committed together; asked again for the same lead, by however many at once, it answers the customer that there is. */
export abstract class CustomerRegister {
  abstract register(registration: Registration): Promise<Registered>;
}
