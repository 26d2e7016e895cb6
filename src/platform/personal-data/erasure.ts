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
  readonly subjectIds: readonly string[];

  private constructor(
    readonly id: ErasureId,
    kind: string,
    ids: readonly string[],
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
  }

  /** The first of the ids is the one that he has; the others he had before. */
  static begin(id: ErasureId, { kind, ids }: DataSubject, sealed: string): Erasure {
    const erasure = new Erasure(id, kind, ids, sealed);
    erasure.record(new ErasureBegun(id));
    return erasure;
  }

  get isRunning(): boolean {
    return this.status === 'running';
  }

  get subject(): DataSubject {
    return { kind: this.subjectType, ids: this.subjectIds };
  }

  get sealedTraces(): string | null {
    return this.sealed;
  }

  finish(at: Date): void {
    this.status = 'done';
    this.sealed = null;
    this.finishedAt = at;
  }
}
