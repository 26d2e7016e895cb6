import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Reads } from '../persistence/reads.js';
import { FormerIds } from '../personal-data/former-ids.js';
import type { Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';

/** The records that have become part of one, over however many merges. */
@Injectable()
export class MergedFormerIds extends FormerIds {
  constructor(private readonly reads: Reads) {
    super();
  }

  async of(resource: Resource, id: string): Promise<readonly string[]> {
    const { tenantId } = Work.current();
    const rows = await this.reads.rows(sql<{ id: string }>`with recursive merged as (
        select id from platform.merged_records where tenant_id = ${tenantId}::uuid and resource = ${resource.name} and survivor_id = ${id}::uuid
        union select m.id from platform.merged_records m join merged on m.survivor_id = merged.id where m.tenant_id = ${tenantId}::uuid and m.resource = ${resource.name}
      ) select id from merged`);
    return rows.map((row) => row.id);
  }
}
