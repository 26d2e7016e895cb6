import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Id } from '../../../../kernel/id.js';
import { type Amount, Money } from '../../../../kernel/money.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { tidied } from '../../../../kernel/tags.js';
import type { Address } from '../../../../kernel/address.js';
import { ParentIsDescendant } from './company.errors.js';
import { changesBetween, type FieldChanges, givenBack, mergedFields, type Picks, union } from '../../../../kernel/merged-fields.js';
import { CompanyCreated, CompanyDeleted, CompanyMerged, CompanyPurged, CompanyRestored, CompanyUnmerged, CompanyUpdated } from './company.events.js';
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

const COMPANY_FIELDS = ['name', 'legalName', 'registrationNumber', 'taxNumber', 'website', 'domains', 'industry', 'country', 'employees', 'annualRevenue', 'parentId', 'billingAddress', 'shippingAddress', 'phone', 'tags', 'ownerId'] as const;

/** What of a company can be picked when two become one. */
export const COMPANY_PICKS: readonly string[] = COMPANY_FIELDS;

const LISTS = { domains: union<string>((domain) => domain), tags: union<string>((tag) => tag) };

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

  /** Takes over what another company has and this one lacks, and what is picked; of lists, all. Answers what is different afterwards. */
  absorb(other: Company, picks: Picks, parentId: CompanyId | null, mergeId: string): FieldChanges {
    const before = this.details;
    const merged = { ...mergedFields<CompanyDetails>(before, other.details, picks, LISTS, { phoneInput: 'phone' }), parentId };
    this.takeOver<CompanyDetails>(merged);
    this.record(new CompanyMerged(this.id, other.id, mergeId));
    return changesBetween(before, merged);
  }

  /** Gives back what it took over, where that is still so. Answers the fields that stay. */
  giveBack(mergedId: CompanyId, changes: FieldChanges, mergeId: string): readonly string[] {
    const { fields, kept } = givenBack(this.details, changes);
    this.takeOver<CompanyDetails>(fields as Partial<CompanyDetails>);
    this.record(new CompanyUnmerged(this.id, mergedId, mergeId));
    return kept;
  }

  /** Becomes part of another, which says so. */
  leave(at: Date): void {
    this.deletedAt = at;
  }

  /** Stands for itself again, with what it had given up. */
  comeBack(released: CustomChanges, parentId: CompanyId | null): void {
    this.deletedAt = null;
    this.customFields = changedValues(this.customFields, released);
    this.parentId = parentId;
  }

  private get details(): CompanyDetails {
    return Object.fromEntries([...COMPANY_FIELDS, 'phoneInput', 'customFields'].map((name) => [name, this[name as keyof this]])) as unknown as CompanyDetails;
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
