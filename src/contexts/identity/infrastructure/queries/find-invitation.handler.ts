import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { FindInvitation, type FoundInvitation } from '../../application/queries/find-invitation.query.js';

@QueryHandler(FindInvitation)
export class FindInvitationHandler implements IQueryHandler<FindInvitation> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ id }: FindInvitation): Promise<FoundInvitation | null> {
    const found = await this.reads.first(sql<FoundInvitation>`
      select i.email, i.salt, coalesce((select t.name from identity.tenants t where t.tenant_id = i.tenant_id and t.id = i.tenant_id), '') as "tenantName"
      from identity.invitations i where i.tenant_id = ${Work.current().tenantId}::uuid and i.id = ${id}::uuid`);
    return found ?? null;
  }
}
