import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { ErasureCounts, ErasureId } from './erasure.js';

/** Adds up what an erasure has erased, in the transaction that erases it. */
@Injectable()
export class CountErased {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(id: ErasureId, more: ErasureCounts): Promise<void> {
    for (const [what, number] of Object.entries(more)) {
      if (number === 0) continue;
      await this.unitOfWork.rows(sql`update platform.erasures set counts = counts || jsonb_build_object(${what}::text, coalesce((counts ->> ${what}::text)::int, 0) + ${number}::int) where tenant_id = ${Work.current().tenantId}::uuid and id = ${id}::uuid`);
    }
  }
}
