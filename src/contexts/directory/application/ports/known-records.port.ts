import type { CompanyId } from '../../domain/company/company.js';
import type { ContactId } from '../../domain/contact/contact.js';
import type { CompanyOfLead, ContactOfLead } from '../customer-register.js';

/** What is there already of what is about to be made: records that certainly are the same, as far as whoever is asking sees them. Until this is committed, whoever else would make one waits. */
export abstract class KnownRecords {
  abstract company(company: CompanyOfLead): Promise<CompanyId | null>;
  abstract contact(contact: ContactOfLead): Promise<ContactId | null>;
}
