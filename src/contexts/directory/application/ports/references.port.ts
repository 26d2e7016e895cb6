import type { Company, CompanyId } from '../../domain/company/company.js';
import type { Contact, ContactId } from '../../domain/contact/contact.js';

/** Records that others refer to: live ones, as far as whoever is asking sees them. */
export abstract class References {
  /** Refuses when it is not there, and names the place where it was named. */
  abstract company(id: CompanyId, pointer: string): Promise<Company>;
  abstract contact(id: ContactId, pointer: string): Promise<Contact>;
}
