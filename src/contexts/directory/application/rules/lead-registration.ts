import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Company, type CompanyId } from '../../domain/company/company.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import type { Customer, CustomerId, CustomerKind } from '../../domain/customer/customer.js';
import { ContactAlreadyConverted, CustomerAlreadyKnown } from '../../domain/customer/customer.errors.js';
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

/** What of a lead is here already. */
interface There {
  readonly companyId: CompanyId | null;
  readonly contactId: ContactId | null;
}

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

  async register({ leadId, kind, company: wished, contact, ownerId, tags = [], identify }: Registration): Promise<Registered> {
    const before = await this.customers.ofLead(leadId);
    if (before) return { customerId: before.id, companyId: before.company, contactId: before.contact, isNew: false };
    const company = wished && ('id' in wished ? wished : companyOfLead(wished, contact));
    const there: There = { companyId: company && (await this.companyThere(company)), contactId: contact && (await this.contactThere(contact)) };
    const customer = await this.customerThere(kind, there);
    const identity = customer === null && identify ? identify(await this.called(kind, company as CompanyOfLead, contact as ContactOfLead, there)) : undefined;
    const known = identity && (await this.customers.ofExternalId(identity.externalId));
    const found = known ? await this.joined(known, kind, there) : there;
    const companyId = found.companyId ?? (company && (await this.makeCompany(company as CompanyOfLead, ownerId)));
    const contactId = found.contactId ?? (contact && (await this.makeContact(contact as ContactOfLead, companyId, ownerId)));
    const customerId = customer ?? known?.id;
    if (customerId) return { customerId, companyId, contactId, isNew: false };
    const details = { kind, companyId, contactId, ownerId, tags, status: 'PROSPECT', paymentTermsDays: null, creditAccountId: null, otherSystems: {}, customFields: {}, ...(identity?.number && { number: identity.number }) } as const;
    const made = await this.newCustomers.make(newId<'Customer'>(), details, { sourceLeadId: leadId, externalId: identity?.externalId }, { company: found.companyId === null, contact: found.contactId === null });
    return { customerId: made, companyId, contactId, isNew: true };
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
  private async customerThere(kind: CustomerKind, { companyId, contactId }: There): Promise<CustomerId | null> {
    const known = kind === 'PERSON' ? contactId && (await this.customers.ofContact(contactId)) : companyId && (await this.customers.ofCompany(companyId));
    if (!known) return null;
    const seen = await seenCustomer(this.customers, known.id);
    if (seen === null && kind === 'PERSON') throw new ContactAlreadyConverted();
    return seen;
  }

  /** What the customer is called that is to be made. */
  private async called(kind: CustomerKind, company: CompanyOfLead, contact: ContactOfLead, { companyId, contactId }: There): Promise<string> {
    if (kind === 'COMPANY') return companyId === null ? company.name : (await this.references.company(companyId, '/companyId', true)).called;
    return contactId === null ? [contact.firstName, contact.lastName].filter(Boolean).join(' ') : (await this.references.contact(contactId, '/contactId', true)).called;
  }

  /** What there is of a customer that the registry says the lead to be; refused unless whoever converts sees it, and it is whom he has named. */
  private async joined(customer: Customer, kind: CustomerKind, there: There): Promise<There> {
    const seen = await seenCustomer(this.customers, customer.id);
    if (seen === null || !customer.mayBe(kind, there.companyId, there.contactId)) throw new CustomerAlreadyKnown();
    return { companyId: customer.company ?? there.companyId, contactId: kind === 'PERSON' ? customer.contact : there.contactId };
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
