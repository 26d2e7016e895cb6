import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { tidied } from '../../../../kernel/tags.js';
import type { CompanyId } from '../company/company.js';
import type { ContactId } from '../contact/contact.js';
import { type CustomerStatus, STATUS_MOVES } from './customer-status.js';
import { CustomerIsNobody, StatusMoveNotAllowed } from './customer.errors.js';
import { CustomerCreated, CustomerDeleted, CustomerPurged, CustomerRestored, CustomerStatusChanged, CustomerUpdated } from './customer.events.js';

export type CustomerId = Id<'Customer'>;

export const CUSTOMER_KINDS = ['PERSON', 'COMPANY'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

export interface CustomerDetails {
  readonly number: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly companyId: CompanyId | null;
  readonly contactId: ContactId | null;
  readonly status: CustomerStatus;
  readonly paymentTermsDays: number | null;
  readonly creditAccountId: string | null;
  readonly otherSystems: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly ownerId: string | null;
  readonly customFields: CustomChanges;
}

/** Where a customer has come from; he comes from each only once. */
export interface CustomerSource {
  readonly sourceLeadId?: string | null;
  readonly sourceContactId?: ContactId | null;
}

/** Somebody with whom there is business: a person or a company, each of which it names. Its status moves only as it may. */
export class Customer extends AggregateRoot implements Recyclable, Erasable {
  private number!: string;
  private kind!: CustomerKind;
  private name!: string;
  private companyId!: CompanyId | null;
  private contactId!: ContactId | null;
  private status!: CustomerStatus;
  private paymentTermsDays!: number | null;
  private creditAccountId!: string | null;
  private otherSystems!: Readonly<Record<string, string>>;
  private tags!: readonly string[];
  private ownerId!: string | null;
  private customFields!: CustomChanges;
  private sourceLeadId: string | null = null;
  private sourceContactId: ContactId | null = null;
  private deletedAt: Date | null = null;

  private constructor(readonly id: CustomerId) {
    super();
  }

  static create(id: CustomerId, details: CustomerDetails, { sourceLeadId = null, sourceContactId = null }: CustomerSource = {}): Customer {
    const customer = new Customer(id);
    Object.assign(customer, { ...details, sourceLeadId, sourceContactId, tags: tidied(details.tags) });
    customer.assertIsSomebody();
    customer.record(new CustomerCreated(id, details.kind, details.companyId, details.contactId, sourceLeadId));
    return customer;
  }

  get company(): CompanyId | null {
    return this.companyId;
  }

  get contact(): ContactId | null {
    return this.contactId;
  }

  /** Whether it can be whom a lead has turned out to be, as far as that is known. */
  mayBe(kind: CustomerKind, companyId: CompanyId | null, contactId: ContactId | null): boolean {
    const is = kind === 'PERSON' ? contactId === null || contactId === this.contactId : companyId === null || companyId === this.companyId;
    return kind === this.kind && is;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change({ status, ...details }: Partial<CustomerDetails>): void {
    const changed = this.takeOver<CustomerDetails>({
      ...details,
      ...(details.tags && { tags: tidied(details.tags) }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    });
    this.assertIsSomebody();
    if (changed.length > 0) this.record(new CustomerUpdated(this.id, changed));
    if (status !== undefined) this.move(status);
  }

  /** Moves to another status, if it may; it stays where it is without a word. */
  move(to: CustomerStatus): void {
    const from = this.status;
    if (from === to) return;
    if (!STATUS_MOVES[from].includes(to)) throw new StatusMoveNotAllowed(from, to);
    this.status = to;
    this.record(new CustomerStatusChanged(this.id, from, to));
  }

  /** Has no name any more, since it was that of a person; its number and what it is worth stay. */
  erase(neutral: Partial<CustomerDetails>): void {
    const changed = this.takeOver(neutral);
    if (changed.length > 0) this.record(new CustomerUpdated(this.id, changed));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new CustomerDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new CustomerRestored(this.id));
  }

  purge(): void {
    this.record(new CustomerPurged(this.id));
  }

  private assertIsSomebody(): void {
    if ((this.kind === 'PERSON' ? this.contactId : this.companyId) === null) throw new CustomerIsNobody(this.kind);
  }
}
