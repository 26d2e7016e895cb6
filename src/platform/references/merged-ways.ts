import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';

/** A record that becomes part of another. */
export interface Gone {
  readonly id: string;
  readonly resource: string;
  readonly survivorId: string;
  readonly mergeId: string;
}

/** Keeps where merged records have gone. All of this happens in the transaction in hand. */
@Injectable()
export class MergedWays {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Waits until nobody is writing a record that names one of these, and keeps others from beginning to until this is committed. */
  async hold(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.rows(sql`select platform.hold_named(${tenant()}::uuid, ${[...ids]}::uuid[])`);
  }

  /** From now on it leads to the survivor, and so does what it is called elsewhere. `externalId` is read off its table. */
  async open({ id, resource, survivorId, mergeId }: Gone, table: string): Promise<void> {
    await this.unitOfWork.rows(sql`insert into platform.merged_records (tenant_id, id, resource, survivor_id, merge_id, external_id, settled)
      select t.tenant_id, t.id, ${resource}, ${survivorId}::uuid, ${mergeId}::uuid, t.external_id, false from ${sql.table(table)} t where t.tenant_id = ${tenant()}::uuid and t.id = ${id}::uuid`);
  }

  /** Nothing names it any more. */
  async settle(id: string): Promise<void> {
    await this.unitOfWork.rows(sql`update platform.merged_records set settled = true where tenant_id = ${tenant()}::uuid and id = ${id}::uuid`);
  }

  /** It stands for itself again. */
  async close(id: string): Promise<void> {
    await this.unitOfWork.rows(sql`delete from platform.merged_records where tenant_id = ${tenant()}::uuid and id = ${id}::uuid`);
  }
}

const tenant = () => Work.current().tenantId;
