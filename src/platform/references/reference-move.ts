import { AggregateRoot } from '../../kernel/aggregate-root.js';
import type { Id } from '../../kernel/id.js';
import { ReferencesAdvanced, ReferencesSettled } from './reference-move.events.js';

export type ReferenceMoveId = Id<'ReferenceMove'>;

/** Two records that become one, or two again. */
export interface Merging {
  readonly mergeId: string;
  /** Of both records, `company`. */
  readonly kind: string;
  /** Whoever names `fromId` is to name `toId`. */
  readonly fromId: string;
  readonly toId: string;
  /** Whether that is undone. */
  readonly isReturn: boolean;
}

/** A reference that somebody has changed since it was moved, and that stays as he wants it. */
export interface KeptReference {
  readonly resource: string;
  readonly id: string;
  readonly field: string;
}

/** What one step has done. */
export interface Step {
  /** How many references, by resource. */
  readonly moved: Readonly<Record<string, number>>;
  readonly kept: readonly KeptReference[];
  readonly isLast: boolean;
}

/** So many of those that stay are named; the others are counted. */
const NAMED = 100;

/** What one context does about a merge, step by step. It is settled once, and then nothing more is done. */
export class ReferenceMove extends AggregateRoot {
  readonly context: string;
  readonly mergeId: string;
  readonly kind: string;
  readonly fromId: string;
  readonly toId: string;
  readonly isReturn: boolean;
  private settled: boolean;
  private moved: Readonly<Record<string, number>>;
  private kept: readonly KeptReference[];
  private keptCount: number;

  private constructor(
    readonly id: ReferenceMoveId,
    context: string,
    { mergeId, kind, fromId, toId, isReturn }: Merging,
  ) {
    super();
    this.context = context;
    this.mergeId = mergeId;
    this.kind = kind;
    this.fromId = fromId;
    this.toId = toId;
    this.isReturn = isReturn;
    this.settled = false;
    this.moved = {};
    this.kept = [];
    this.keptCount = 0;
  }

  static begin(id: ReferenceMoveId, context: string, merging: Merging): ReferenceMove {
    return new ReferenceMove(id, context, merging);
  }

  get isSettled(): boolean {
    return this.settled;
  }

  advance({ moved, kept, isLast }: Step): void {
    const sums = Object.entries(moved).map(([resource, count]) => [resource, (this.moved[resource] ?? 0) + count] as const);
    this.moved = { ...this.moved, ...Object.fromEntries(sums) };
    this.kept = [...this.kept, ...kept].slice(0, NAMED);
    this.keptCount += kept.length;
    if (isLast) this.settle();
    else this.record(new ReferencesAdvanced(this.id));
  }

  /** Somebody has decided that the rest is left as it is. */
  giveUp(): void {
    if (!this.settled) this.settle(true);
  }

  private settle(wasGivenUp = false): void {
    this.settled = true;
    const { mergeId, context, isReturn, moved, kept, keptCount } = this;
    this.record(new ReferencesSettled(mergeId, context, isReturn, moved, kept, keptCount, wasGivenUp));
  }
}
