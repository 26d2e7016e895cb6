import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { ListSessions, type SessionRow } from '../../application/queries/list-sessions.query.js';

@QueryHandler(ListSessions)
export class ListSessionsHandler implements IQueryHandler<ListSessions> {
  constructor(private readonly reads: FreshReads) {}

  execute({ userId }: ListSessions): Promise<SessionRow[]> {
    return this.reads.rows(sql<SessionRow>`
      select id, method, device, address, opened_at as "openedAt", renewed_at as "lastUsedAt", expires_at as "expiresAt" from identity.sessions
      where tenant_id = ${Work.current().tenantId}::uuid and user_id = ${userId}::uuid and ended_at is null and expires_at > now() order by opened_at desc, id desc limit 100`);
  }
}
