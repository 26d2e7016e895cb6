import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { newId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { translateDatabaseError } from '../persistence/database-errors.js';
import { Reads } from '../persistence/reads.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { Envelope } from './envelope.js';
import { QueuePlace } from './queue-place.js';
import { queues } from './queue.js';

/** How many are put back in one go. */
const AT_ONCE = 500;
/** Jobs that have ended are forgotten together: one that is done again does less harm than a statement for each. */
const FORGET_MS = 250;
const AGAIN_MS = 5_000;

export interface AcceptedJob {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly envelope: Envelope;
  readonly dueAt: Date;
}

interface Row {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly envelope: string;
  readonly dueInMs: number;
}

/** The jobs of tenants that have been accepted and have not ended, in the database, where queues are in Redis: from here a Redis that has come back empty is filled again. */
@Injectable()
export class AcceptedJobs {
  private readonly isNeeded: boolean;
  private readonly ended = new Map<string, string[]>();
  private next?: NodeJS.Timeout | undefined;

  constructor(
    config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly place: QueuePlace,
    private readonly log: Log,
  ) {
    this.isNeeded = config.REDIS_URL !== undefined;
  }

  /** Before a queue has them, so that none is in a queue alone. */
  async keep(jobs: readonly AcceptedJob[]): Promise<void> {
    const ofTenants = jobs.filter(({ envelope }) => envelope.tenantId !== null);
    if (!this.isNeeded || ofTenants.length === 0) return;
    const column = <T>(of: (job: AcceptedJob) => T) => ofTenants.map(of);
    await this.inTenant(ofTenants[0]!.envelope.tenantId!, () =>
      this.unitOfWork.rows(sql`
        insert into platform.accepted_jobs (tenant_id, id, queue, name, envelope, due_at, accepted_at)
        select ${Work.current().tenantId}::uuid, id, queue, name, envelope, due_at, now()
        from unnest(${column(({ id }) => id)}::uuid[], ${column(({ queue }) => queue)}::text[], ${column(({ name }) => name)}::text[], ${column(({ envelope }) => JSON.stringify(envelope))}::text[], ${column(({ dueAt }) => dueAt.toISOString())}::timestamptz[])
          as accepted (id, queue, name, envelope, due_at)
        on conflict do nothing`),
    );
  }

  /** At once: it must not come back. */
  async withdraw(tenantId: string, ids: readonly string[]): Promise<void> {
    if (!this.isNeeded) return;
    await this.inTenant(tenantId, () => this.unitOfWork.rows(sql`delete from platform.accepted_jobs where tenant_id = ${tenantId}::uuid and id = any(${[...ids]}::uuid[])`));
  }

  /** In a moment: it has ended, and its queue knows that. */
  forget(tenantId: string, id: string): void {
    if (!this.isNeeded) return;
    this.ended.set(tenantId, [...(this.ended.get(tenantId) ?? []), id]);
    this.next ??= setTimeout(() => void this.settle(), FORGET_MS).unref();
  }

  /** Writes down which have ended; those for which that fails are tried again. */
  async settle(): Promise<void> {
    clearTimeout(this.next);
    this.next = undefined;
    const settled = [...this.ended];
    this.ended.clear();
    for (const [tenantId, ids] of settled) {
      try {
        await this.withdraw(tenantId, ids);
      } catch (error) {
        this.log.warn({ err: error, jobs: ids.length }, 'jobs that have ended could not be forgotten, and will be');
        this.ended.set(tenantId, [...(this.ended.get(tenantId) ?? []), ...ids]);
        this.next ??= setTimeout(() => void this.settle(), AGAIN_MS).unref();
      }
    }
  }

  /** Puts into the queues what is not in them. A job that a queue has already, in whatever state, stays as it is. */
  async restore(): Promise<void> {
    if (!this.isNeeded) return;
    const { rows } = await this.reads.pool.query<{ tenant_id: string }>(`select tenant_id from platform.tenants_with_expired_accepted_jobs(now()) as tenant_id`);
    for (const { tenant_id } of rows) await Work.run({ tenantId: tenant_id, correlationId: `restore-${newId()}` }, () => this.restoreOfTenant());
  }

  private async restoreOfTenant(): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const kept = await this.reads.rows(sql<Row>`
        select id, queue, name, envelope, greatest(0, ceil(extract(epoch from due_at - now()) * 1000))::float8 as "dueInMs"
        from platform.accepted_jobs where id > ${after}::uuid order by id limit ${AT_ONCE}`);
      for (const described of queues()) {
        const missing = kept.filter(({ queue }) => queue === described.name);
        if (missing.length === 0) continue;
        await this.place.queue(described).addBulk(missing.map(({ id, name, envelope, dueInMs }) => ({ name, data: JSON.parse(envelope) as Envelope, opts: { jobId: id, delay: dueInMs } })));
      }
      if (kept.length < AT_ONCE) return;
      after = kept.at(-1)!.id;
    }
  }

  private async inTenant(tenantId: string, work: () => Promise<unknown>): Promise<void> {
    const correlationId = Work.peek()?.correlationId ?? `job-${newId()}`;
    try {
      await Work.run({ tenantId, correlationId }, () => this.unitOfWork.run(work));
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
