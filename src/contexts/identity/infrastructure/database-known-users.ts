import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { FreshReads } from '../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../platform/tenancy/work.js';
import { type KnownUser, KnownUsers } from '../application/ports/known-users.port.js';

@Injectable()
export class DatabaseKnownUsers extends KnownUsers {
  constructor(private readonly reads: FreshReads) {
    super();
  }

  find(ids: readonly string[]): Promise<KnownUser[]> {
    return this.reads.rows(sql<KnownUser>`
      select id, name, email, status = 'ACTIVE' as "isActive", time_zone as "timeZone" from identity.users
      where tenant_id = ${Work.current().tenantId}::uuid and id = any(${ids}::uuid[]) and deleted_at is null`);
  }
}
