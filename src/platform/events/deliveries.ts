import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { Carrier } from '../tracing/tracing.js';
import { Bell } from './bell.js';
import { ENVELOPE, type EventEnvelope } from './event.js';

/** A delivery that a worker has claimed. */
export interface Claim {
  readonly tenantId: string;
  readonly id: string;
  readonly subscriber: string;
  /** Changes hands with the delivery: whoever holds an old one can't settle it any more. */
  readonly lease: string;
  /** How often it was begun, and how often that ended in an error. */
  readonly starts: number;
  readonly failures: number;
}

export interface Outcome {
  readonly delivery: string;
  readonly lease: string;
  /** Tried again after this time; never without it. */
  readonly retryAfterMs?: number | undefined;
}

const ENVELOPE_COLUMNS = sql.raw(ENVELOPE.map((column) => `o.${column}`).join(', '));

/** What is owed to subscribers: a row until it is delivered. All of this happens in the transaction in hand. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bell: Bell,
  ) {}

  /** The event that is to be delivered; holds the delivery until the transaction ends. Nothing when it has changed hands. */
  async open({ id, lease }: Claim): Promise<{ readonly event: EventEnvelope; readonly trace: Carrier | null } | undefined> {
    const [row] = await this.unitOfWork.rows<EventEnvelope & { readonly trace: Carrier | null }>(
      sql`select ${ENVELOPE_COLUMNS}, o.trace from platform.deliveries d join platform.outbox o on o.tenant_id = d.tenant_id and o.id = d.event_id
        where d.tenant_id = ${tenant()}::uuid and d.id = ${id}::uuid and d.lease = ${lease}::uuid for update of d`,
    );
    if (!row) return undefined;
    const { trace, ...event } = row;
    return { event, trace };
  }

  /** It is delivered, and the next of its lane comes up. False when it has changed hands. */
  async settle({ id, lease }: Claim): Promise<boolean> {
    const [row] = await this.unitOfWork.rows<{ settled: boolean }>(sql`select platform.settle_delivery(${tenant()}::uuid, ${id}::uuid, ${lease}::uuid) as settled`);
    return row!.settled;
  }

  /** It was tried in vain; answers how often by now and what was to be delivered, or nothing when it has changed hands. */
  async fail({ delivery, lease, retryAfterMs }: Outcome): Promise<{ readonly failures: number; readonly subscriber: string; readonly event: EventEnvelope } | undefined> {
    const state = retryAfterMs === undefined ? 'dead' : 'ready';
    const [row] = await this.unitOfWork.rows<EventEnvelope & { failures: number; subscriber: string }>(sql`
      with failed as (
        update platform.deliveries set state = ${state}, lease = null, failures = failures + 1, due_at = clock_timestamp() + make_interval(secs => ${(retryAfterMs ?? 0) / 1_000}::float8)
        where tenant_id = ${tenant()}::uuid and id = ${delivery}::uuid and lease = ${lease}::uuid returning tenant_id, event_id, subscriber, failures
      )
      select f.failures, f.subscriber, ${ENVELOPE_COLUMNS} from failed f join platform.outbox o on o.tenant_id = f.tenant_id and o.id = f.event_id`);
    if (!row) return undefined;
    const { failures, subscriber, ...event } = row;
    return { failures, subscriber, event };
  }

  /** Gives back what this process can't do. */
  async giveBack({ id, lease }: Claim, afterMs: number): Promise<void> {
    await this.unitOfWork.rows(sql`update platform.deliveries set state = 'ready', lease = null, starts = starts - 1, due_at = clock_timestamp() + make_interval(secs => ${afterMs / 1_000}::float8)
      where tenant_id = ${tenant()}::uuid and id = ${id}::uuid and lease = ${lease}::uuid`);
  }

  /** Dead ones are tried again, as if for the first time; answers which. */
  async revive(ids: readonly string[]): Promise<string[]> {
    const revived = await this.unitOfWork.rows<{ id: string }>(sql`
      update platform.deliveries set state = 'ready', due_at = clock_timestamp(), starts = 0, failures = 0
      where tenant_id = ${tenant()}::uuid and id = any(${ids}::uuid[]) and state = 'dead' returning id`);
    UnitOfWork.current().afterCommit.push(async () => void this.bell.ring());
    return revived.map(({ id }) => id);
  }

  /** Dead ones are given up, and the next of their lanes come up. */
  async drop(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.rows(sql`select platform.settle_delivery(${tenant()}::uuid, dead.id, null) from unnest(${ids}::uuid[]) as dead (id)`);
    UnitOfWork.current().afterCommit.push(async () => void this.bell.ring());
  }
}

const tenant = () => Work.current().tenantId;
