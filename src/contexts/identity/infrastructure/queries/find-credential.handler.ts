import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { type Credential, FindCredential } from '../../application/queries/find-credential.query.js';

@QueryHandler(FindCredential)
export class FindCredentialHandler implements IQueryHandler<FindCredential> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ email, userId }: FindCredential): Promise<Credential | null> {
    const who = userId === undefined ? sql`email = ${email ?? ''}` : sql`id = ${userId}::uuid`;
    const found = await this.reads.first(sql<Credential>`
      select id as "userId", email, name, password_hash as "passwordHash" from identity.users where tenant_id = ${Work.current().tenantId}::uuid and ${who} and deleted_at is null`);
    return found ?? null;
  }
}
