import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Id } from '../../../../kernel/id.js';
import { type Amount, Money } from '../../../../kernel/money.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import type { Address } from '../shared/address.js';
import { tidied } from '../shared/tags.js';
import { ParentIsDescendant } from './company.errors.js';
import { CompanyCreated, CompanyDeleted, CompanyPurged, CompanyRestored, CompanyUpdated } from './company.events.js';
import { domainOf, domainsOf, websiteOf } from './website.js';

export type CompanyId = Id<'Company'>;

export interface CompanyDetails {
  readonly name: string;
  readonly legalName: string | null;
  readonly registrationNumber: string | null;
  readonly taxNumber: string | null;
  readonly website: string | null;
  readonly domains: readonly string[];
  readonly industry: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly annualRevenue: Amount | null;
  readonly parentId: CompanyId | null;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  /** In E.164, with what was typed beside it. */
  readonly phone: string | null;
  readonly phoneInput: string | null;
  readonly tags: readonly string[];
  readonly ownerId: string | null;
  readonly customFields: CustomChanges;
}

/** An organisation. It never stands above itself; its website is one of its domains unless it says others. */
export class Company extends AggregateRoot implements Recyclable {
  private name!: string;
  private legalName!: string | null;
  private registrationNumber!: string | null;
  private taxNumber!: string | null;
  private website!: string | null;
  private domains!: readonly string[];
  private industry!: string | null;
  private country!: string | null;
  private employees!: number | null;
  private annualRevenueAmount!: string | null;
  private annualRevenueCurrency!: string | null;
  private parentId!: CompanyId | null;
  private billingAddress!: Address | null;
  private shippingAddress!: Address | null;
  private phone!: string | null;
  private phoneInput!: string | null;
  private tags!: readonly string[];
  private ownerId!: string | null;
  private customFields!: CustomChanges;
  private deletedAt: Date | null = null;

  private constructor(readonly id: CompanyId) {
    super();
  }

  static create(id: CompanyId, details: CompanyDetails): Company {
    if (details.parentId === id) throw new ParentIsDescendant();
    const website = details.website === null ? null : websiteOf(details.website);
    const domains = domainsOf(details.domains.length === 0 && website !== null ? [domainOf(website)] : details.domains);
    const company = new Company(id);
    Object.assign(company, { ...details, website, domains, tags: tidied(details.tags) });
    company.record(new CompanyCreated(id, details.parentId));
    return company;
  }

  get parent(): CompanyId | null {
    return this.parentId;
  }

  get called(): string {
    return this.name;
  }

  private get annualRevenue(): Amount | null {
    return this.annualRevenueAmount === null || this.annualRevenueCurrency === null ? null : Money.of(this.annualRevenueAmount, this.annualRevenueCurrency).toJSON();
  }

  private set annualRevenue(revenue: Amount | null) {
    this.annualRevenueAmount = revenue?.amount ?? null;
    this.annualRevenueCurrency = revenue?.currency ?? null;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<CompanyDetails>): void {
    if (details.parentId === this.id) throw new ParentIsDescendant();
    const { phoneInput, ...others } = details;
    const saysHow = phoneInput !== undefined && (details.phone !== this.phone || phoneInput !== details.phone);
    const changed = this.takeOver<CompanyDetails>({
      ...others,
      ...(saysHow && { phoneInput }),
      ...(typeof details.website === 'string' && { website: websiteOf(details.website) }),
      ...(details.domains && { domains: domainsOf(details.domains) }),
      ...(details.tags && { tags: tidied(details.tags) }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    });
    if (changed.length > 0) this.record(new CompanyUpdated(this.id, changed));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new CompanyDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new CompanyRestored(this.id));
  }

  purge(): void {
    this.record(new CompanyPurged(this.id));
  }
}
