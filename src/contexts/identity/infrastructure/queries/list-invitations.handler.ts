import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type InvitationRow, ListInvitations } from '../../application/queries/list-invitations.query.js';

@QueryHandler(ListInvitations)
export class ListInvitationsHandler implements IQueryHandler<ListInvitations> {
  constructor(private readonly reads: FreshReads) {}

  execute({ id }: ListInvitations): Promise<InvitationRow[]> {
    return this.reads.rows(sql<InvitationRow>`
      select id, email, roles, invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt",
        case when accepted_by is not null then 'ACCEPTED' when withdrawn_at is not null then 'WITHDRAWN' when expires_at <= now() then 'EXPIRED' else 'OPEN' end as status
      from identity.invitations where tenant_id = ${Work.current().tenantId}::uuid and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid) order by sent_at desc, id desc limit 200`);
  }
}
