import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type ApiKeyRow, ListApiKeys } from '../../application/queries/list-api-keys.query.js';

@QueryHandler(ListApiKeys)
export class ListApiKeysHandler implements IQueryHandler<ListApiKeys> {
  constructor(private readonly reads: FreshReads) {}

  execute({ userId, id }: ListApiKeys): Promise<ApiKeyRow[]> {
    return this.reads.rows(sql<ApiKeyRow>`
      select id, name, permissions, made_at as "madeAt", expires_at as "expiresAt", last_used_at as "lastUsedAt" from identity.api_keys
      where tenant_id = ${Work.current().tenantId}::uuid and user_id = ${userId}::uuid and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid) and withdrawn_at is null and expires_at > now()
      order by made_at desc, id desc limit 1000`);
  }
}
