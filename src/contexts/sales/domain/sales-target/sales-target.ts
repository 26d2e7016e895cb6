import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import { type Amount, Money } from '../../../../kernel/money.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { TargetNotPositive } from './sales-target.errors.js';
import { SalesTargetCreated, SalesTargetDeleted, SalesTargetPurged, SalesTargetRestored, SalesTargetUpdated } from './sales-target.events.js';

export type SalesTargetId = Id<'SalesTarget'>;

export interface SalesTargetDetails {
  /** Any day of the month; it is kept as the first. */
  readonly month: string;
  readonly ownerId: string | null;
  readonly value: Amount;
}

const understood = (details: Partial<SalesTargetDetails>): Partial<SalesTargetDetails> => {
  const { month, value } = details;
  if (value && Money.of(value.amount, value.currency).compare(Money.of(0, value.currency)) <= 0) throw new TargetNotPositive();
  return { ...details, ...(month !== undefined && { month: `${month.slice(0, 7)}-01` }) };
};

/** What somebody is to win in a month, more than nothing. Several for one month add up. */
export class SalesTarget extends AggregateRoot implements Recyclable {
  private month!: string;
  private ownerId!: string | null;
  private valueAmount!: string;
  private valueCurrency!: string;
  private deletedAt: Date | null = null;

  private constructor(readonly id: SalesTargetId) {
    super();
  }

  static set(id: SalesTargetId, details: SalesTargetDetails): SalesTarget {
    const target = new SalesTarget(id);
    Object.assign(target, understood(details));
    target.record(new SalesTargetCreated(id, target.ownerId));
    return target;
  }

  private get value(): Amount {
    return Money.of(this.valueAmount, this.valueCurrency).toJSON();
  }

  private set value({ amount, currency }: Amount) {
    this.valueAmount = amount;
    this.valueCurrency = currency;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<SalesTargetDetails>): void {
    const changed = this.takeOver<SalesTargetDetails>(understood(details));
    if (changed.length > 0) this.record(new SalesTargetUpdated(this.id, changed));
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new SalesTargetDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new SalesTargetRestored(this.id));
  }

  purge(): void {
    this.record(new SalesTargetPurged(this.id));
  }
}
