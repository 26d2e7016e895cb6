import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { ImportId, ImportStatus } from './import.js';

/** Somebody has ended the import, or another process works on it by now. */
export class NoLongerOurs extends Error {}

interface Held {
  readonly id: ImportId;
  readonly holder: string;
}

/** One process at a time works on an import. It says again and again until when; when it has not for too long, another goes on in its place. */
@Injectable()
export class ImportHold {
  private readonly leaseMs: number;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    { JOBS_TAKEOVER_MS }: Config,
  ) {
    this.leaseMs = 2 * JOBS_TAKEOVER_MS;
  }

  until(): string {
    return new Date(this.clock.now().getTime() + this.leaseMs).toISOString();
  }

  get everyMs(): number {
    return this.leaseMs / 4;
  }

  /** Takes it from whoever had it. */
  async take({ id, holder }: Held, jobId: string): Promise<void> {
    await this.unitOfWork.rows(sql`update platform.imports set held_by = ${holder}::uuid, job_id = ${jobId}::uuid, due_at = ${this.until()}::timestamptz where ${this.is(id)}`);
  }

  /** Keeps everybody else from it until the transaction ends. */
  async assert({ id, holder }: Held): Promise<void> {
    const [row] = await this.unitOfWork.rows(sql<{ status: ImportStatus; heldBy: string | null }>`select status, held_by as "heldBy" from platform.imports where ${this.is(id)} for update`);
    if (row?.heldBy !== holder || (row.status !== 'RUNNING' && row.status !== 'UNDOING')) throw new NoLongerOurs(`the import ${id} is ${row?.status}, and held by ${row?.heldBy}`);
  }

  async renew({ id, holder }: Held): Promise<void> {
    await this.unitOfWork.rows(sql`update platform.imports set due_at = ${this.until()}::timestamptz where ${this.is(id)} and held_by = ${holder}::uuid and due_at is not null`);
  }

  /** Nobody needs to come back to it. */
  async release(id: ImportId): Promise<void> {
    await this.unitOfWork.rows(sql`update platform.imports set held_by = null, due_at = null, seconds_left = null where ${this.is(id)}`);
  }

  /** It waits to be worked on. */
  async await(id: ImportId): Promise<void> {
    await this.unitOfWork.rows(sql`update platform.imports set due_at = ${this.until()}::timestamptz where ${this.is(id)}`);
  }

  private is(id: ImportId) {
    return sql`tenant_id = ${Work.current().tenantId}::uuid and id = ${id}::uuid`;
  }
}
