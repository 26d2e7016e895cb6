import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Company, type CompanyId } from '../../domain/company/company.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import type { CustomerId, CustomerKind } from '../../domain/customer/customer.js';
import { ContactAlreadyConverted } from '../../domain/customer/customer.errors.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';
import { type CompanyOfLead, type ContactOfLead, CustomerRegister, type Registered, type Registration } from '../customer-register.js';
import { KnownRecords } from '../ports/known-records.port.js';
import { References } from '../ports/references.port.js';
import { companyOfLead } from '../../domain/company/company-of-lead.js';
import { CompanyWishes } from './company-wishes.js';
import { ContactWishes } from './contact-wishes.js';
import { NewCustomers } from './new-customers.js';
import { seenCustomer } from './seen-customer.js';

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
    private readonly known: KnownRecords,
    private readonly clock: Clock,
  ) {
    super();
  }

  async register({ leadId, kind, company: wished, contact, ownerId, tags = [] }: Registration): Promise<Registered> {
    const before = await this.customers.ofLead(leadId);
    if (before) return { customerId: before.id, companyId: before.company, contactId: before.contact, isNew: false };
    const company = wished && ('id' in wished ? wished : companyOfLead(wished, contact));
    const thereCompany = company && (await this.companyThere(company));
    const thereContact = contact && (await this.contactThere(contact));
    const companyId = thereCompany ?? (company && (await this.makeCompany(company as CompanyOfLead, ownerId)));
    const contactId = thereContact ?? (contact && (await this.makeContact(contact as ContactOfLead, companyId, ownerId)));
    const there = await this.customerThere(kind, thereCompany, thereContact);
    if (there !== null) return { customerId: there, companyId, contactId, isNew: false };
    const customer = { kind, companyId, contactId, ownerId, tags, status: 'PROSPECT', paymentTermsDays: null, creditAccountId: null, otherSystems: {}, customFields: {} } as const;
    const customerId = await this.newCustomers.make(newId<'Customer'>(), customer, { sourceLeadId: leadId }, { company: thereCompany === null, contact: thereContact === null });
    return { customerId, companyId, contactId, isNew: true };
  }

  private async companyThere(company: NonNullable<Registration['company']>): Promise<CompanyId | null> {
    return 'id' in company ? (await this.references.company(company.id, '/companyId')).id : this.known.company(company);
  }

  private async contactThere(contact: NonNullable<Registration['contact']>): Promise<ContactId | null> {
    const id = 'id' in contact ? (await this.references.contact(contact.id, '/contactId')).id : await this.known.contact(contact);
    if (id === null) return null;
    (await this.contacts.hold(id)).hear(contact.consents ?? {}, this.clock.now());
    return id;
  }

  /** The customer that the company or the person is already. A person is one only once, whoever sees it. */
  private async customerThere(kind: CustomerKind, companyId: CompanyId | null, contactId: ContactId | null): Promise<CustomerId | null> {
    const known = kind === 'PERSON' ? contactId && (await this.customers.ofContact(contactId)) : companyId && (await this.customers.ofCompany(companyId));
    if (!known) return null;
    const seen = await seenCustomer(this.customers, known.id);
    if (seen === null && kind === 'PERSON') throw new ContactAlreadyConverted();
    return seen;
  }

  private async makeCompany(company: CompanyOfLead, ownerId: string | null): Promise<CompanyId> {
    const id = newId<'Company'>();
    const details = await this.companyWishes.understood({ ...NO_COMPANY, ...company });
    await this.companyWishes.assertMayBelong(id, details.parentId);
    this.companies.add(Company.create(id, { ...details, ownerId }));
    // it is there before the person who is in it
    await this.references.company(id, '/companyId', true);
    return id;
  }

  private async makeContact(contact: ContactOfLead, companyId: CompanyId | null, ownerId: string | null): Promise<ContactId> {
    const id = newId<'Contact'>();
    const details = await this.contactWishes.understood({ ...NO_CONTACT, ...contact });
    this.contacts.add(Contact.create(id, { ...details, companyId, positions: [], ownerId }, this.clock.now()));
    return id;
  }
}
