import { Customer, type CustomerDetails, type CustomerId, type CustomerSource } from '../../domain/customer/customer.js';
import { CustomerIsNobody } from '../../domain/customer/customer.errors.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';
import { CustomerNumbers } from '../ports/customer-numbers.port.js';
import { References } from '../ports/references.port.js';

/** What a new customer is given, if nobody says it: a number, and the name of whom it is. */
export type NewCustomer = Omit<CustomerDetails, 'number' | 'name'> & Partial<Pick<CustomerDetails, 'number' | 'name'>>;

/** Whom a customer is without that anybody has named him: the contact that is converted, what was just made of a lead. */
interface Known {
  readonly company?: boolean;
  readonly contact?: boolean;
}

/** Makes customers, in whatever way they come. */
export class NewCustomers {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly references: References,
    private readonly numbers: CustomerNumbers,
  ) {}

  async make(id: CustomerId, { number, name, ...details }: NewCustomer, { externalId, ...source }: CustomerSource & { readonly externalId?: string | undefined } = {}, known: Known = {}): Promise<CustomerId> {
    const { kind, companyId, contactId } = details;
    const company = companyId === null ? null : await this.references.company(companyId, '/companyId', known.company);
    const contact = contactId === null ? null : await this.references.contact(contactId, '/contactId', known.contact);
    const whom = kind === 'PERSON' ? contact : company;
    if (!whom) throw new CustomerIsNobody(kind);
    this.customers.add(Customer.create(id, { ...details, name: name ?? whom.called, number: number ?? (await this.numbers.next()) }, source), externalId);
    return id;
  }
}
