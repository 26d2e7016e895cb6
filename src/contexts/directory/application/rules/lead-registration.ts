import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Company, type CompanyId } from '../../domain/company/company.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';
import { type CompanyOfLead, type ContactOfLead, CustomerRegister, type Registered, type Registration } from '../customer-register.js';
import { References } from '../ports/references.port.js';
import { CompanyWishes } from './company-wishes.js';
import { ContactWishes } from './contact-wishes.js';
import { NewCustomers } from './new-customers.js';

const NO_COMPANY = { legalName: null, registrationNumber: null, taxNumber: null, website: null, domains: [], industry: null, country: null, employees: null, annualRevenue: null, parentId: null, billingAddress: null, shippingAddress: null, phone: null, tags: [], customFields: {} } as const;
const NO_CONTACT = { salutation: null, firstName: null, title: null, role: null, emails: [], phones: [], address: null, social: {}, birthday: null, tags: [], customFields: {} } as const;

/** The register as this directory keeps it itself. */
export class LeadRegistration extends CustomerRegister {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly contacts: ContactRepository,
    private readonly customers: CustomerRepository,
    private readonly companyWishes: CompanyWishes,
    private readonly contactWishes: ContactWishes,
    private readonly newCustomers: NewCustomers,
    private readonly references: References,
    private readonly clock: Clock,
  ) {
    super();
  }

  async register({ leadId, kind, company, contact, ownerId, tags = [] }: Registration): Promise<Registered> {
    const known = await this.customers.ofLead(leadId);
    if (known) return { customerId: known.id, companyId: known.company, contactId: known.contact, isNew: false };
    const made = { company: company !== null && !('id' in company), contact: contact !== null && !('id' in contact) };
    const companyId = company && ('id' in company ? company.id : await this.makeCompany(company, ownerId));
    if (companyId !== null) await this.references.company(companyId, '/company/id', made.company);
    const contactId = contact && ('id' in contact ? contact.id : await this.makeContact(contact, companyId, ownerId));
    const customer = { kind, companyId, contactId, ownerId, tags, status: 'PROSPECT', paymentTermsDays: null, creditAccountId: null, otherSystems: {}, customFields: {} } as const;
    const customerId = await this.newCustomers.make(newId<'Customer'>(), customer, { sourceLeadId: leadId }, made);
    return { customerId, companyId, contactId, isNew: true };
  }

  private async makeCompany(company: CompanyOfLead, ownerId: string | null): Promise<CompanyId> {
    const id = newId<'Company'>();
    const details = await this.companyWishes.understood({ ...NO_COMPANY, ...company });
    await this.companyWishes.assertMayBelong(id, details.parentId);
    this.companies.add(Company.create(id, { ...details, ownerId }));
    return id;
  }

  private async makeContact(contact: ContactOfLead, companyId: CompanyId | null, ownerId: string | null): Promise<ContactId> {
    const id = newId<'Contact'>();
    const details = await this.contactWishes.understood({ ...NO_CONTACT, ...contact });
    this.contacts.add(Contact.create(id, { ...details, companyId, positions: [], ownerId }, this.clock.now()));
    return id;
  }
}
