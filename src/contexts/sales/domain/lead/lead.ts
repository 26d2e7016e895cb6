import type { Address } from '../../../../kernel/address.js';
import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { type Consents, consents, type ConsentWishes, latestConsents } from '../../../../kernel/consents.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import { changesBetween, type FieldChanges, givenBack, mergedFields, type Picks, union } from '../../../../kernel/merged-fields.js';
import { type Amount, Money } from '../../../../kernel/money.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { tidied } from '../../../../kernel/tags.js';
import type { DealDetails } from '../deal/deal.js';
import { calledOf, type Handover, handoverOf, type Named } from './handover.js';
import type { LeadSource } from './lead-source.js';
import { LEAD_MOVES, type LeadStatus, needsReason, OPEN_STATUSES } from './lead-status.js';
import { LeadAlreadyConverted, LeadNotQualified, LeadWithoutName, LeadWithoutWayToReach, ReasonMissing, StatusMoveNotAllowed } from './lead.errors.js';
import { LeadAssigned, LeadConverted, LeadCreated, LeadDeleted, LeadErased, LeadMerged, LeadPurged, LeadQualified, LeadReassigned, LeadRestored, LeadStatusChanged, LeadUnmerged, LeadUpdated } from './lead.events.js';

export type LeadId = Id<'Lead'>;

export interface LeadDetails {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  /** In E.164, with what was typed beside it. */
  readonly phone: string | null;
  readonly phoneInput: string | null;
  readonly title: string | null;
  readonly companyName: string | null;
  readonly website: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly address: Address | null;
  readonly source: LeadSource;
  readonly campaignId: string | null;
  readonly value: Amount | null;
  readonly ownerId: string | null;
  readonly tags: readonly string[];
  readonly customFields: CustomChanges;
}

export type LeadWishes = Partial<LeadDetails> & { readonly consents?: ConsentWishes };

/** What a lead has become. */
export interface Conversion {
  readonly customerId: string;
  readonly companyId: string | null;
  readonly contactId: string | null;
  readonly dealId: string | null;
}

/** What is wished of the deal that is opened with a conversion; what is left out is as the lead has it. */
export interface DealWish {
  readonly name: string | null;
  readonly value?: Amount | null | undefined;
  readonly expectedCloseDate: string | null;
}

/** By whom a lead was given to somebody, a rule or a person, and why. */
export interface AssignedBy {
  readonly ruleId?: string | null;
  readonly reason?: string | null;
}

const LEAD_FIELDS = ['firstName', 'lastName', 'email', 'phone', 'title', 'companyName', 'website', 'industry', 'employees', 'address', 'source', 'campaignId', 'value', 'consents', 'tags', 'ownerId'] as const;

/** What of a lead can be picked when two become one. */
export const LEAD_PICKS: readonly string[] = LEAD_FIELDS;

/** When somebody talked to either is known of both. */
type MergedDetails = LeadDetails & { readonly consents: Consents; readonly lastContactedAt: string | null };

const later = (mine: string | null, theirs: string | null) => (mine === null || (theirs !== null && theirs > mine) ? theirs : mine);
const COMBINED = { tags: union<string>((tag) => tag), consents: latestConsents, lastContactedAt: later };

/** Someone who may buy: has a name or a company, and can be reached. His status moves only as `LEAD_MOVES` says; once he is a customer, the lead stays as it was. */
export class Lead extends AggregateRoot implements Recyclable, Erasable {
  private firstName!: string | null;
  private lastName!: string | null;
  private email!: string | null;
  private phone!: string | null;
  private phoneInput!: string | null;
  private title!: string | null;
  private companyName!: string | null;
  private website!: string | null;
  private industry!: string | null;
  private employees!: number | null;
  private address!: Address | null;
  /** Of the address; counted when that is erased. */
  private country: string | null = null;
  private source!: LeadSource;
  private campaignId!: string | null;
  private status: LeadStatus = 'NEW';
  private statusReason: string | null = null;
  private valueAmount!: string | null;
  private valueCurrency!: string | null;
  private ownerId!: string | null;
  /** By which rule he has got it, and why; both of the last time. */
  private assignedRuleId: string | null = null;
  private assignmentReason: string | null = null;
  private tags!: readonly string[];
  private consents!: Consents;
  private lastContactedAt: Date | null = null;
  private convertedAt: Date | null = null;
  private convertedCompanyId: string | null = null;
  private convertedContactId: string | null = null;
  private convertedCustomerId: string | null = null;
  private convertedDealId: string | null = null;
  private customFields!: CustomChanges;
  private erasedAt: Date | null = null;
  private deletedAt: Date | null = null;

  private constructor(readonly id: LeadId) {
    super();
  }

  static capture(id: LeadId, { consents: wishes = {}, ...details }: LeadDetails & { readonly consents?: ConsentWishes }, at: Date): Lead {
    const lead = new Lead(id);
    Object.assign(lead, { ...details, country: details.address?.country ?? null, consents: consents({}, wishes, at), tags: tidied(details.tags) });
    lead.assertSound();
    lead.record(new LeadCreated(id, lead.source));
    return lead;
  }

  get owner(): string | null {
    return this.ownerId;
  }

  get isConverted(): boolean {
    return this.status === 'CONVERTED';
  }

  /** Whether it counts as work of whoever has it. */
  get isOpen(): boolean {
    return OPEN_STATUSES.includes(this.status);
  }

  /** What rules can ask of it, by the names of its fields. */
  get told(): Readonly<Record<string, unknown>> {
    const { country, status } = this;
    return { ...this.details, country, status };
  }

  private get value(): Amount | null {
    return this.valueAmount === null || this.valueCurrency === null ? null : Money.of(this.valueAmount, this.valueCurrency).toJSON();
  }

  private set value(value: Amount | null) {
    this.valueAmount = value?.amount ?? null;
    this.valueCurrency = value?.currency ?? null;
  }

  /** Announces what is different afterwards; nothing, if nothing is. Whose it is, is assigned. */
  change({ consents: wishes, phoneInput, ...details }: Omit<LeadWishes, 'ownerId'>, at: Date): void {
    this.assertOpen();
    const saysHow = phoneInput !== undefined && (details.phone !== this.phone || phoneInput !== details.phone);
    const changed = this.takeOver<LeadDetails & { readonly consents: Consents }>({
      ...details,
      ...(saysHow && { phoneInput }),
      ...(wishes && { consents: consents(this.consents, wishes, at) }),
      ...(details.tags && { tags: tidied(details.tags) }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    });
    if (details.address !== undefined) this.country = details.address?.country ?? null;
    this.assertSound();
    if (changed.length > 0) this.record(new LeadUpdated(this.id, changed));
  }

  /** Gives it to somebody, or to nobody; nothing happens to whom it is given again. */
  assignTo(ownerId: string | null, { ruleId = null, reason = null }: AssignedBy = {}): void {
    this.assertOpen();
    const from = this.ownerId;
    if (ownerId === from) return;
    this.ownerId = ownerId;
    this.assignedRuleId = ruleId;
    this.assignmentReason = reason;
    if (from !== null) this.record(new LeadReassigned(this.id, ownerId, from, ruleId));
    else if (ownerId !== null) this.record(new LeadAssigned(this.id, ownerId, null, ruleId));
  }

  /** Moves as the table allows it. What is said of why it stays where it is takes the place of what was said before. */
  moveTo(status: LeadStatus, reason: string | null = null): void {
    if (status === this.status && status !== 'CONVERTED') {
      if (reason !== null) this.explain(reason);
      return;
    }
    if (!LEAD_MOVES[this.status].includes(status)) throw new StatusMoveNotAllowed(this.status, status);
    if (needsReason(status) && reason === null) throw new ReasonMissing(status);
    this.become(status, reason);
    if (status === 'QUALIFIED') this.record(new LeadQualified(this.id));
  }

  /** What goes along when it becomes a customer; refused unless it may. */
  handOver(named: Named): Handover {
    this.assertMayBecomeCustomer();
    return handoverOf(this.id, this.details, named);
  }

  /** The deal that is opened with it, unless something else is wished for. */
  dealWith({ companyId, contactId, customerId }: Omit<Conversion, 'dealId'>, { name, value, expectedCloseDate }: DealWish): DealDetails {
    return {
      name: name ?? calledOf(this.details),
      value: value === undefined ? this.value : value,
      expectedCloseDate,
      companyId,
      contactId,
      contacts: contactId === null ? [] : [{ contactId, role: null }],
      customerId,
      leadId: this.id,
      ownerId: this.ownerId,
      tags: this.tags,
      probability: null,
      lostReason: null,
      competitor: null,
      nextStep: null,
      customFields: {},
    };
  }

  /** What a converted lead has become, for whoever converts it again; refused when he names somebody else. */
  hasBecome({ companyId, contactId }: Named): Conversion {
    const isAnother = (named: string | null, became: string | null) => named !== null && named !== became;
    if (isAnother(companyId, this.convertedCompanyId) || isAnother(contactId, this.convertedContactId)) throw new LeadAlreadyConverted();
    return { customerId: this.convertedCustomerId!, companyId: this.convertedCompanyId, contactId: this.convertedContactId, dealId: this.convertedDealId };
  }

  /** It is a customer from now on. */
  convert({ customerId, companyId, contactId, dealId }: Conversion, at: Date): void {
    this.assertMayBecomeCustomer();
    this.become('CONVERTED', null);
    this.convertedAt = at;
    this.convertedCustomerId = customerId;
    this.convertedCompanyId = companyId;
    this.convertedContactId = contactId;
    this.convertedDealId = dealId;
    this.record(new LeadConverted(this.id, customerId, companyId, contactId, dealId));
  }

  /** Somebody has talked to him. What was before the last time, or after he was a customer, says nothing of the lead. */
  contacted(at: Date): void {
    if (this.isConverted || (this.lastContactedAt !== null && this.lastContactedAt >= at)) return;
    this.lastContactedAt = at;
    this.record(new LeadUpdated(this.id, ['lastContactedAt']));
  }

  /** Nobody knows any more who he was; that he was there, and what became of him, stays. */
  erase(neutral: Partial<LeadDetails> & { readonly erasedAt?: Date }): void {
    this.takeOver(neutral);
    this.record(new LeadErased(this.id));
  }

  /** Takes over what another lead has and this one lacks, and what is picked; of tags both, and of consents what was said last. How far it has come stays. Answers what is different afterwards. */
  absorb(other: Lead, picks: Picks, mergeId: string): FieldChanges {
    this.assertOpen();
    other.assertOpen();
    const before = this.details;
    const merged = mergedFields<MergedDetails>(before, other.details, picks, COMBINED, { phoneInput: 'phone' });
    this.take(merged);
    this.assertSound();
    this.record(new LeadMerged(this.id, other.id, mergeId));
    return changesBetween(before, merged);
  }

  /** Gives back what it took over, where that is still so. Answers the fields that stay. */
  giveBack(mergedId: LeadId, changes: FieldChanges, mergeId: string): readonly string[] {
    this.assertOpen();
    const { fields, kept } = givenBack(this.details, changes);
    this.take(fields as Partial<MergedDetails>);
    this.record(new LeadUnmerged(this.id, mergedId, mergeId));
    return kept;
  }

  /** Becomes part of another, which says so. */
  leave(at: Date): void {
    this.deletedAt = at;
  }

  /** Stands for itself again, with what it had given up. */
  comeBack(released: CustomChanges): void {
    this.deletedAt = null;
    this.customFields = changedValues(this.customFields, released);
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new LeadDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new LeadRestored(this.id));
  }

  purge(): void {
    this.record(new LeadPurged(this.id));
  }

  private get details(): MergedDetails {
    const fields = Object.fromEntries([...LEAD_FIELDS, 'phoneInput', 'customFields'].map((name) => [name, this[name as keyof this]])) as unknown as MergedDetails;
    return { ...fields, lastContactedAt: this.lastContactedAt?.toISOString() ?? null };
  }

  private take({ lastContactedAt, ...details }: Partial<MergedDetails>): void {
    const from = this.ownerId;
    this.takeOver<LeadDetails & { readonly consents: Consents }>(details);
    if (this.ownerId !== from) [this.assignedRuleId, this.assignmentReason] = [null, null];
    if (lastContactedAt !== undefined) this.lastContactedAt = lastContactedAt === null ? null : new Date(lastContactedAt);
    if (details.address !== undefined) this.country = details.address?.country ?? null;
  }

  private become(status: LeadStatus, reason: string | null): void {
    const from = this.status;
    this.status = status;
    this.statusReason = reason;
    this.record(new LeadStatusChanged(this.id, from, status));
  }

  private explain(reason: string): void {
    if (reason === this.statusReason) return;
    this.statusReason = reason;
    this.record(new LeadUpdated(this.id, ['statusReason']));
  }

  private assertMayBecomeCustomer(): void {
    if (this.isConverted) throw new LeadAlreadyConverted();
    if (this.status !== 'QUALIFIED') throw new LeadNotQualified(this.status);
  }

  private assertOpen(): void {
    if (this.isConverted) throw new LeadAlreadyConverted();
  }

  private assertSound(): void {
    const says = (text: string | null) => text !== null && text.trim() !== '';
    if (!says(this.firstName) && !says(this.lastName) && !says(this.companyName)) throw new LeadWithoutName();
    if (this.email === null && this.phone === null) throw new LeadWithoutWayToReach();
  }
}
