import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { DomainError } from '../../kernel/domain-error.js';
import { DomainEvent } from '../../kernel/domain-event.js';
import type { Id } from '../../kernel/id.js';

export type ReplayId = Id<'Replay'>;

export const REPLAY_STATUSES = ['running', 'done', 'cancelled'] as const;
export type ReplayStatus = (typeof REPLAY_STATUSES)[number];

export class ReplayBegun extends DomainEvent {
  static override readonly type = 'replay.begun';

  constructor(readonly replayId: ReplayId) {
    super();
  }
}

export class ReplayAdvanced extends DomainEvent {
  static override readonly type = 'replay.advanced';

  constructor(readonly replayId: ReplayId) {
    super();
  }
}

/** Which events are heard again by whom: those of the log after `place`, up to `until`. */
export interface Scope {
  readonly since: Date;
  /** All, where null. */
  readonly types: readonly string[] | null;
  readonly subscribers: readonly string[];
  readonly place: number;
  readonly until: number;
}

/** A stretch of the log that is delivered once more, piece by piece. Only one that runs goes on or is cancelled. */
export class Replay extends AggregateRoot {
  private status: ReplayStatus;
  private events: number;
  private deliveries: number;
  place: number;
  readonly since: Date;
  readonly types: readonly string[] | null;
  readonly subscribers: readonly string[];
  readonly until: number;

  private constructor(
    readonly id: ReplayId,
    { since, types, subscribers, place, until }: Scope,
  ) {
    super();
    this.status = 'running';
    this.events = 0;
    this.deliveries = 0;
    this.since = since;
    this.types = types;
    this.subscribers = subscribers;
    this.place = place;
    this.until = until;
  }

  static begin(id: ReplayId, scope: Scope): Replay {
    const replay = new Replay(id, scope);
    replay.record(new ReplayBegun(id));
    return replay;
  }

  get isRunning(): boolean {
    return this.status === 'running';
  }

  /** A piece was handed out. Without a place there is nothing left. */
  advance({ events, deliveries, place }: { readonly events: number; readonly deliveries: number; readonly place: number | null }): void {
    this.events += events;
    this.deliveries += deliveries;
    this.place = place ?? this.until;
    if (place === null) this.status = 'done';
    else this.record(new ReplayAdvanced(this.id));
  }

  cancel(): void {
    if (this.status !== 'running') throw new DomainError('conflict', 'replay_ended', `This replay is ${this.status} already.`);
    this.status = 'cancelled';
  }
}
