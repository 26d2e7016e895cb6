import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import { type Amount, Money } from '../../../../kernel/money.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { tidied } from '../../../../kernel/tags.js';
import type { Pipeline, PipelineId } from '../pipeline/pipeline.js';
import type { Stage, StageId, StageKind } from '../pipeline/stage.js';
import { type DealContact, gathered } from './deal-contact.js';
import { DealClosed, DealNotClosed, DealNotLost, LostReasonMissing, ReopenedToOpenStage, StageFieldsMissing } from './deal.errors.js';
import { DealCreated, DealDeleted, DealLost, DealPurged, DealReopened, DealRestored, DealStageChanged, DealUpdated, DealWon } from './deal.events.js';

export type DealId = Id<'Deal'>;

/** A deal is what its stage says: open, won, or lost. */
export type DealStatus = StageKind;

export interface DealDetails {
  readonly name: string;
  readonly companyId: string | null;
  readonly contacts: readonly DealContact[];
  /** The one who is spoken with first. */
  readonly contactId: string | null;
  readonly customerId: string | null;
  readonly leadId: string | null;
  readonly value: Amount | null;
  /** Null for what its stage says. */
  readonly probability: number | null;
  readonly expectedCloseDate: string | null;
  readonly ownerId: string | null;
  /** Of a lost one, why. */
  readonly lostReason: string | null;
  readonly competitor: string | null;
  readonly nextStep: string | null;
  readonly tags: readonly string[];
  readonly customFields: CustomChanges;
}

/** Where a deal goes: to a stage of a pipeline, the first if none is named. */
export interface Way {
  readonly pipeline: Pipeline;
  readonly stageId: StageId | null;
}

/** Why a deal was lost, and to whom. */
export interface Loss {
  readonly reason: string | null;
  readonly competitor?: string | null | undefined;
}

const UNTOLD: Loss = { reason: null };

const stageOf = ({ pipeline, stageId }: Way): Stage => (stageId === null ? pipeline.first : pipeline.stageFor(stageId));

const isBlank = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** What may be sold to somebody. It stands in one stage of its pipeline, has what that stage requires, and once it is won or lost it moves no more until it is reopened. */
export class Deal extends AggregateRoot implements Recyclable, Erasable {
  private name!: string;
  private companyId!: string | null;
  private contacts!: readonly DealContact[];
  private contactId!: string | null;
  private customerId!: string | null;
  private leadId!: string | null;
  private pipelineId!: PipelineId;
  private stageId!: StageId;
  private valueAmount!: string | null;
  private valueCurrency!: string | null;
  private probability!: number | null;
  private expectedCloseDate!: string | null;
  private ownerId!: string | null;
  private status!: DealStatus;
  private lostReason!: string | null;
  private competitor!: string | null;
  private nextStep!: string | null;
  private tags!: readonly string[];
  private stageEnteredAt!: Date;
  private closedAt: Date | null = null;
  private lastActivityAt: Date | null = null;
  private customFields!: CustomChanges;
  private deletedAt: Date | null = null;

  private constructor(readonly id: DealId) {
    super();
  }

  /** One that is made in a last stage was closed at that moment. */
  static open(id: DealId, { lostReason, ...details }: DealDetails, way: Way, at: Date): Deal {
    const stage = stageOf(way);
    const deal = new Deal(id);
    Object.assign(deal, { ...deal.understood(details), lostReason: null, pipelineId: way.pipeline.id, stageId: stage.id, status: 'OPEN', stageEnteredAt: at });
    deal.assertHas(stage, stage.requiredFields);
    deal.record(new DealCreated(id, deal.companyId, deal.contactId, deal.customerId, deal.leadId, way.pipeline.id, stage.id, deal.ownerId, deal.value));
    if (stage.kind !== 'OPEN') deal.close(stage.kind, { reason: lostReason }, at);
    else deal.explain(lostReason);
    return deal;
  }

  get owner(): string | null {
    return this.ownerId;
  }

  get pipeline(): PipelineId {
    return this.pipelineId;
  }

  get stage(): StageId {
    return this.stageId;
  }

  get stageSince(): Date {
    return this.stageEnteredAt;
  }

  /** The records that it names, by the fields in which it does. */
  get named(): Pick<DealDetails, 'companyId' | 'contacts' | 'contactId' | 'customerId' | 'leadId'> {
    return { companyId: this.companyId, contacts: this.contacts, contactId: this.contactId, customerId: this.customerId, leadId: this.leadId };
  }

  private get value(): Amount | null {
    return this.valueAmount === null || this.valueCurrency === null ? null : Money.of(this.valueAmount, this.valueCurrency).toJSON();
  }

  private set value(value: Amount | null) {
    this.valueAmount = value?.amount ?? null;
    this.valueCurrency = value?.currency ?? null;
  }

  /** Announces what is different afterwards; nothing, if nothing is. Where a way is named it goes there; where it stays, what its stage requires and it has stays too. */
  change({ lostReason, ...details }: Partial<DealDetails>, home: Pipeline, at: Date, way?: Way): void {
    const stage = home.stageFor(this.stageId);
    const goes = way !== undefined && stageOf(way).id !== stage.id;
    const had = stage.requiredFields.filter((name) => !this.lacks(name));
    const changed = this.takeOver<DealDetails>(this.understood(details));
    if (!goes) {
      this.assertHas(stage, had);
      if (lostReason !== undefined && this.explain(lostReason)) changed.push('lostReason');
    }
    if (changed.length > 0) this.record(new DealUpdated(this.id, changed));
    if (goes) this.moveTo(way, at, { reason: lostReason ?? null });
  }

  /** To a stage, if it has what that requires; a last one closes it. It stays where it is without a word. */
  moveTo(way: Way, at: Date, loss: Loss = UNTOLD): void {
    const stage = stageOf(way);
    if (stage.id === this.stageId) return;
    if (this.status !== 'OPEN') throw new DealClosed(this.status);
    this.assertHas(stage, stage.requiredFields);
    this.enter(stage, way.pipeline, at);
    if (stage.kind !== 'OPEN') this.close(stage.kind, loss, at);
  }

  win(home: Pipeline, at: Date): void {
    this.end('WON', home, at);
  }

  lose(home: Pipeline, at: Date, loss: Loss): void {
    this.end('LOST', home, at, loss);
  }

  /** Again open, in an open stage. */
  reopen(way: Way, at: Date): void {
    if (this.status === 'OPEN') throw new DealNotClosed();
    const stage = stageOf(way);
    if (stage.kind !== 'OPEN') throw new ReopenedToOpenStage();
    this.status = 'OPEN';
    this.closedAt = null;
    this.lostReason = null;
    this.enter(stage, way.pipeline, at);
    this.record(new DealReopened(this.id, stage.id, this.ownerId, this.value));
  }

  /** Names nobody any more; what it is worth, how far it has come and that somebody was there stays. */
  erase(neutral: Partial<DealDetails>): void {
    const changed = this.takeOver<DealDetails>(neutral);
    if (changed.length > 0) this.record(new DealUpdated(this.id, changed));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new DealDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new DealRestored(this.id));
  }

  purge(): void {
    this.record(new DealPurged(this.id));
  }

  /** As it is kept. The first contact is the one who is spoken with, unless somebody else is named. */
  private understood(details: Partial<DealDetails>): Partial<DealDetails> {
    const { name, contacts, contactId, tags, customFields } = details;
    const isTold = contacts !== undefined || contactId !== undefined;
    const listed = contacts ?? this.contacts ?? [];
    const primary = contactId ?? (contactId === undefined && listed.some((one) => one.contactId === this.contactId) ? this.contactId : null);
    const people = gathered(listed, primary);
    return {
      ...details,
      ...(name !== undefined && { name: name.trim() }),
      ...(isTold && { contacts: people, contactId: primary ?? people[0]?.contactId ?? null }),
      ...(tags && { tags: tidied(tags) }),
      ...(customFields && { customFields: changedValues(this.customFields ?? {}, customFields) }),
    };
  }

  private enter(stage: Stage, pipeline: Pipeline, at: Date): void {
    const from = this.stageId;
    this.pipelineId = pipeline.id;
    this.stageId = stage.id;
    this.stageEnteredAt = at;
    this.record(new DealStageChanged(this.id, pipeline.id, from, stage.id, stage.kind, this.value));
  }

  private end(as: 'WON' | 'LOST', home: Pipeline, at: Date, loss?: Loss): void {
    if (this.status !== 'OPEN') throw new DealClosed(this.status);
    this.moveTo({ pipeline: home, stageId: home.ending(as).id }, at, loss);
  }

  /** Why it was lost; of one that was not there is nothing to say. Answers whether that is different. */
  private explain(reason: string | null): boolean {
    if (this.status === 'LOST' && isBlank(reason)) throw new LostReasonMissing('/lostReason');
    if (this.status !== 'LOST' && reason !== null) throw new DealNotLost();
    return this.takeOver<DealDetails>({ lostReason: reason }).length > 0;
  }

  private close(as: 'WON' | 'LOST', { reason, competitor }: Loss, at: Date): void {
    if (as === 'LOST' && isBlank(reason)) throw new LostReasonMissing();
    this.status = as;
    this.closedAt = at;
    if (as === 'LOST') {
      this.lostReason = reason;
      if (competitor !== undefined) this.competitor = competitor;
    }
    const Ended = as === 'WON' ? DealWon : DealLost;
    this.record(new Ended(this.id, this.companyId, this.contactId, this.customerId, this.ownerId, this.value));
  }

  private lacks(name: string): boolean {
    const [field, key] = name.split('.') as [keyof this & string, string | undefined];
    return isBlank(key === undefined ? this[field] : (this.customFields[key] as unknown));
  }

  private assertHas(stage: Stage, fields: readonly string[]): void {
    const missing = fields.filter((name) => this.lacks(name));
    if (missing.length > 0) throw new StageFieldsMissing(stage.name, missing);
  }
}
