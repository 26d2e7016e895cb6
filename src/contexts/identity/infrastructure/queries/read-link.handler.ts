import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type LinkOwner, ReadLink } from '../../application/queries/read-link.query.js';

@QueryHandler(ReadLink)
export class ReadLinkHandler implements IQueryHandler<ReadLink> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ id }: ReadLink): Promise<LinkOwner | null> {
    const found = await this.reads.first(sql<LinkOwner>`
      select u.email, u.name, l.salt from identity.mail_links l join identity.users u on u.tenant_id = l.tenant_id and u.id = l.user_id and u.deleted_at is null
      where l.tenant_id = ${Work.current().tenantId}::uuid and l.id = ${id}::uuid`);
    return found ?? null;
  }
}
