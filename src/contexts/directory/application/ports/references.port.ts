import type { Company, CompanyId } from '../../domain/company/company.js';
import type { Contact, ContactId } from '../../domain/contact/contact.js';

/** Records that others refer to: live ones, as far as whoever is asking sees them. What is `known` was not named by him, and need not be his to see. */
export abstract class References {
  /** Refuses when it is not there, and names the place where it was named. */
  abstract company(id: CompanyId, pointer: string, isKnown?: boolean): Promise<Company>;
  abstract contact(id: ContactId, pointer: string, isKnown?: boolean): Promise<Contact>;
}
