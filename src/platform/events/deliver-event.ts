import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { callerWithAllRights } from '../auth/caller.js';
import { Config } from '../config/config.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import type { Command } from '../dispatch/message.js';
import { TookTooLong } from '../dispatch/patience.js';
import { Log } from '../logs/log.js';
import { Metrics } from '../metrics/metrics.js';
import { Unavailable } from '../persistence/database-errors.js';
import { Work } from '../tenancy/work.js';
import { type Carrier, Tracing } from '../tracing/tracing.js';
import { type Claim, Deliveries } from './deliveries.js';
import { type EventEnvelope, nameOf } from './event.js';
import { RecordFailure } from './failures.command.js';
import { Subscribers } from './subscribers.js';

/** So often a delivery may be begun and end with its worker, before it is taken for the cause. */
const LOST_STARTS = 20;
/** What this process does not know yet, another may. */
const GIVE_BACK_MS = 1_000;

/** The delivery is another's by now, or nobody's. */
class ChangedHands extends Error {}
/** A newer version of the program subscribed to this event. */
class NotKnownYet extends Error {}

class LostTooOften extends DomainError {
  constructor() {
    super('rule', 'lost_too_often', `The worker ended ${LOST_STARTS} times while it was at this event.`);
  }
}

/** Makes one delivery: the subscriber's command and the settling of the delivery are one transaction. */
@Injectable()
export class DeliverEvent {
  private readonly durations;

  constructor(
    private readonly config: Config,
    private readonly subscribers: Subscribers,
    private readonly deliveries: Deliveries,
    private readonly dispatcher: Dispatcher,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.durations = metrics.durations('rapport_event_duration_seconds', 'Attempts of subscribers at events, by how they ended.', ['subscriber', 'outcome']);
  }

  /** Answers after how long it is worth another try, if it is. */
  async deliver(claim: Claim): Promise<number | undefined> {
    const { subscriber } = claim;
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1_000;
    let event: EventEnvelope | undefined;
    try {
      if (claim.starts - claim.failures > LOST_STARTS) throw new LostTooOften();
      await this.attempt(claim, (opened) => (event = opened));
      this.durations.observe({ subscriber, outcome: 'done' }, seconds());
      return undefined;
    } catch (error) {
      this.durations.observe({ subscriber, outcome: 'failed' }, seconds());
      const wasCut = error instanceof Unavailable && seconds() * 1_000 >= this.config.EVENT_HANDLER_TIMEOUT_MS;
      return await this.writeDown(claim, event, wasCut ? new TookTooLong(this.config.EVENT_HANDLER_TIMEOUT_MS) : error);
    }
  }

  private attempt(claim: Claim, onOpened: (event: EventEnvelope) => void): Promise<void> {
    const turn = async (perform: (command: Command<unknown>) => Promise<void>) => {
      const opened = await this.deliveries.open(claim);
      if (!opened) throw new ChangedHands();
      onOpened(opened.event);
      await this.hear(claim.subscriber, opened.event, opened.trace ?? undefined, perform);
      if (!(await this.deliveries.settle(claim))) throw new ChangedHands();
    };
    return Work.run({ tenantId: claim.tenantId, correlationId: claim.id }, () => this.dispatcher.executeDecided(turn, this.config.EVENT_HANDLER_TIMEOUT_MS));
  }

  /** What the subscriber makes of the event, in the name of whoever caused it. */
  private async hear(name: string, event: EventEnvelope, trace: Carrier | undefined, perform: (command: Command<unknown>) => Promise<void>): Promise<void> {
    const { id, eventType, version, tenantId, correlationId, actorId } = event;
    const subscriber = this.subscribers.named(name)!;
    if (!subscriber.wants(nameOf({ type: eventType, version }))) throw new NotKnownYet();
    const caller = actorId === null ? undefined : callerWithAllRights(actorId);
    const facts = { 'messaging.system': 'postgresql', 'messaging.destination.name': name, 'messaging.message.id': id, 'rapport.tenant_id': tenantId, 'rapport.correlation_id': correlationId };
    const work = async () => {
      const command = await subscriber.instance.on(event as never);
      if (command) await perform(command);
    };
    await Work.run({ tenantId, correlationId, caller, origin: 'event' }, () => Tracing.step('consumer', `hear ${eventType}`, facts, work, trace));
  }

  private writeDown(claim: Claim, event: EventEnvelope | undefined, error: unknown): Promise<number | undefined> {
    const { id, tenantId, subscriber, lease, failures } = claim;
    const facts = { err: error, subscriber, eventType: event?.eventType, eventId: event?.id, attempt: failures + 1 };
    return Work.run({ tenantId, correlationId: event?.correlationId ?? id }, async () => {
      try {
        if (error instanceof NotKnownYet) {
          await this.dispatcher.executeDecided(() => this.deliveries.giveBack(claim, GIVE_BACK_MS), this.config.EVENT_HANDLER_TIMEOUT_MS);
          return undefined;
        }
        const retryAfterMs = this.judge(failures, error, facts);
        if (retryAfterMs === 'nothing to write') return undefined;
        await this.dispatcher.execute(RecordFailure.of({ delivery: id, lease, retryAfterMs, error }));
        return retryAfterMs;
      } catch (second) {
        this.log.warn({ ...facts, err: second }, 'that a delivery failed could not be written down: it will be taken over');
        return undefined;
      }
    });
  }

  /** Says in the log what becomes of a failed delivery; answers when it is tried again, and nothing when never. */
  private judge(failures: number, error: unknown, facts: object): number | undefined | 'nothing to write' {
    if (error instanceof ChangedHands) {
      this.log.debug(facts, 'a delivery changed hands');
      return 'nothing to write';
    }
    if (error instanceof Unavailable) {
      this.log.warn(facts, 'a delivery is put off until the database is back');
      return 'nothing to write';
    }
    if (failures >= this.config.EVENT_RETRIES || error instanceof LostTooOften) {
      this.log.error(facts, 'an event can not be delivered: it is a dead letter now');
      return undefined;
    }
    this.log.warn(facts, 'an event could not be delivered, and will be tried again');
    return this.config.EVENT_RETRY_DELAY_MS * 2 ** failures;
  }
}
