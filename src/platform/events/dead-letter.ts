import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { DomainError } from '../../kernel/domain-error.js';
import { DomainEvent } from '../../kernel/domain-event.js';
import type { Id } from '../../kernel/id.js';
import type { EventEnvelope } from './event.js';

export type DeadLetterId = Id<'DeadLetter'>;

export const STATUSES = ['open', 'replayed', 'skipped'] as const;
export type DeadLetterStatus = (typeof STATUSES)[number];

/** What went wrong at the last attempt, in the words that the API would use. */
export interface DeliveryError {
  readonly code: string;
  readonly detail: string;
  readonly at: string;
}

interface Contents {
  readonly deliveryId: string;
  readonly subscriber: string;
  readonly event: EventEnvelope;
  readonly attempts: number;
  readonly error: DeliveryError;
}

/** Somebody has decided that a subscriber never hears of an event. */
export class DeadLetterSkipped extends DomainEvent {
  static override readonly type = 'dead_letter.skipped';

  constructor(
    readonly deadLetterId: DeadLetterId,
    readonly subscriber: string,
  ) {
    super();
  }
}

class DeadLetterClosed extends DomainError {
  constructor(status: DeadLetterStatus) {
    super('conflict', 'dead_letter_closed', `This dead letter was ${status} already.`);
  }
}

/** An event that a subscriber could not take. It is open until somebody has it replayed or skipped, once. */
export class DeadLetter extends AggregateRoot {
  private status: DeadLetterStatus;
  readonly deliveryId: string;
  readonly subscriber: string;
  readonly eventType: string;
  readonly eventId: string;
  readonly event: EventEnvelope;
  readonly attempts: number;
  readonly error: DeliveryError;

  private constructor(
    readonly id: DeadLetterId,
    { deliveryId, subscriber, event, attempts, error }: Contents,
  ) {
    super();
    this.status = 'open';
    this.deliveryId = deliveryId;
    this.subscriber = subscriber;
    this.eventType = event.eventType;
    this.eventId = event.id;
    this.event = event;
    this.attempts = attempts;
    this.error = error;
  }

  static bury(id: DeadLetterId, contents: Contents): DeadLetter {
    return new DeadLetter(id, contents);
  }

  /** The event is delivered again. */
  replay(): void {
    this.close('replayed');
  }

  /** The subscriber will never hear of the event. */
  skip(): void {
    this.close('skipped');
    this.record(new DeadLetterSkipped(this.id, this.subscriber));
  }

  private close(status: DeadLetterStatus): void {
    if (this.status !== 'open') throw new DeadLetterClosed(this.status);
    this.status = status;
  }
}
