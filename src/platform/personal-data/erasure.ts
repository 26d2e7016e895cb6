import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { DomainEvent } from '../../kernel/domain-event.js';
import type { Id } from '../../kernel/id.js';
import type { DataSubject } from './data-subject.js';

export type ErasureId = Id<'Erasure'>;

export const ERASURE_STATUSES = ['running', 'done'] as const;
export type ErasureStatus = (typeof ERASURE_STATUSES)[number];

/** How many were erased, by what they were. */
export type ErasureCounts = Readonly<Record<string, number>>;

export class ErasureBegun extends DomainEvent {
  static override readonly type = 'erasure.begun';

  constructor(readonly erasureId: ErasureId) {
    super();
  }
}

/** That somebody is erased, and how far that has come. By what he is recognised it knows until it is done, sealed, and never after; it is never undone. */
export class Erasure extends AggregateRoot {
  private status: ErasureStatus;
  readonly counts: ErasureCounts;
  private sealed: string | null;
  private finishedAt: Date | null;
  readonly subjectType: string;
  readonly subjectId: string;
  private subjectIds: readonly string[];
  private others: DataSubject['others'];

  private constructor(
    readonly id: ErasureId,
    { kind, ids, others }: DataSubject,
    sealed: string,
  ) {
    super();
    this.status = 'running';
    this.counts = {};
    this.sealed = sealed;
    this.finishedAt = null;
    this.subjectType = kind;
    this.subjectId = ids[0]!;
    this.subjectIds = ids;
    this.others = others;
  }

  /** The first of the ids is the one that he has; the others he had before. */
  static begin(id: ErasureId, subject: DataSubject, sealed: string): Erasure {
    const erasure = new Erasure(id, subject, sealed);
    erasure.record(new ErasureBegun(id));
    return erasure;
  }

  get isRunning(): boolean {
    return this.status === 'running';
  }

  /** Who it is, by where he gets his mail. */
  subject(addresses: readonly string[]): DataSubject {
    return { kind: this.subjectType, ids: this.subjectIds, others: this.others, addresses };
  }

  get sealedTraces(): string | null {
    return this.sealed;
  }

  /** Something was written of him when all was gone: that goes, too. */
  beginAgain({ ids, others }: DataSubject, sealed: string): void {
    this.status = 'running';
    this.sealed = sealed;
    this.finishedAt = null;
    this.subjectIds = ids;
    this.others = others;
    this.record(new ErasureBegun(this.id));
  }

  get endedAt(): Date | null {
    return this.finishedAt;
  }

  finish(at: Date): void {
    this.status = 'done';
    this.sealed = null;
    this.finishedAt = at;
  }
}
