import { AggregateRoot } from '../../kernel/aggregate-root.js';
import type { CustomValues } from '../../kernel/custom-field.js';
import type { Id } from '../../kernel/id.js';
import type { FieldChanges, Picks } from '../../kernel/merged-fields.js';
import { MergeNotUndoable, UndoExpired } from './merge.errors.js';

export type MergeId = Id<'Merge'>;

export const MERGE_STATUSES = ['MERGING', 'MERGED', 'UNDOING', 'UNDONE'] as const;
export type MergeStatus = (typeof MERGE_STATUSES)[number];

/** For so long a merge can be undone. The merged record is kept as long. */
export const UNDO_DAYS = 30;
const DAY_MS = 86_400_000;

/** What was changed by hand since the merge, and so stays as it is when the merge is undone. */
export interface Kept {
  readonly resource: string;
  readonly id: string;
  readonly field: string;
}

/** What a context answers: its references are where they belong. */
export interface MergeAnswer {
  readonly context: string;
  readonly isReturn: boolean;
  readonly moved: Readonly<Record<string, number>>;
  readonly kept: readonly Kept[];
  readonly keptCount: number;
}

export interface MergeDetails {
  readonly kind: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly picks: Picks;
  /** What the survivor took over. */
  readonly changes: FieldChanges;
  /** Values that no two records may have, and that the merged one gave up for that. */
  readonly released: CustomValues;
  /** The contexts that have to answer. */
  readonly awaited: readonly string[];
}

type Moved = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Two records that became one. It is over when every context has answered, and only then it can be undone, once and for 30 days. */
export class Merge extends AggregateRoot {
  readonly kind: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly picks: Picks;
  private released: CustomValues;
  private changes: FieldChanges;
  private status: MergeStatus;
  private awaited: readonly string[];
  private moved: Moved;
  private kept: readonly Kept[];
  private keptCount: number;
  private readonly mergedAt: Date;
  private undoneAt: Date | null;

  private constructor(
    readonly id: MergeId,
    { kind, survivorId, mergedId, picks, changes, released, awaited }: MergeDetails,
    at: Date,
  ) {
    super();
    this.kind = kind;
    this.survivorId = survivorId;
    this.mergedId = mergedId;
    this.picks = picks;
    this.changes = changes;
    this.released = released;
    this.status = 'MERGING';
    this.awaited = awaited;
    this.moved = {};
    this.kept = [];
    this.keptCount = 0;
    this.mergedAt = at;
    this.undoneAt = null;
  }

  static begin(id: MergeId, details: MergeDetails, at: Date): Merge {
    return new Merge(id, details, at);
  }

  get isSettled(): boolean {
    return this.status === 'MERGED' || this.status === 'UNDONE';
  }

  get tookOver(): FieldChanges {
    return this.changes;
  }

  /** What the merged record gave up for the survivor. */
  get givenUp(): CustomValues {
    return this.released;
  }

  /** Of a record that is gone for good nothing is kept. */
  forget(): void {
    this.changes = {};
    this.released = {};
  }

  /** A context is done. An answer that comes again, or late, says nothing new. */
  answer({ context, isReturn, moved, kept, keptCount }: MergeAnswer): void {
    const isExpected = this.status === (isReturn ? 'UNDOING' : 'MERGING') && this.awaited.includes(context);
    if (!isExpected) return;
    this.awaited = this.awaited.filter((name) => name !== context);
    if (isReturn) this.keep(kept, keptCount);
    else this.moved = { ...this.moved, [context]: moved };
    if (this.awaited.length === 0) this.status = isReturn ? 'UNDONE' : 'MERGED';
  }

  assertUndoable(at: Date): void {
    if (this.status !== 'MERGED') throw new MergeNotUndoable(this.status);
    if (at.getTime() >= this.mergedAt.getTime() + UNDO_DAYS * DAY_MS) throw new UndoExpired(UNDO_DAYS);
  }

  /** Both records stand for themselves again, and what names them follows. What the survivor took over is of no more use. */
  undo(kept: readonly Kept[], awaited: readonly string[], at: Date): void {
    this.assertUndoable(at);
    this.status = 'UNDOING';
    this.undoneAt = at;
    this.awaited = awaited;
    this.changes = {};
    this.keep(kept, kept.length);
  }

  private keep(kept: readonly Kept[], count: number): void {
    this.kept = [...this.kept, ...kept];
    this.keptCount += count;
  }
}
