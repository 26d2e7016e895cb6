import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { FindUserByPhone } from '../../application/queries/find-user-by-phone.query.js';

@QueryHandler(FindUserByPhone)
export class FindUserByPhoneHandler implements IQueryHandler<FindUserByPhone> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ phone }: FindUserByPhone): Promise<string | null> {
    const found = await this.reads.first(sql<{ id: string }>`
      select id from identity.users where tenant_id = ${Work.current().tenantId}::uuid and phone = ${phone} and status = 'ACTIVE' and deleted_at is null`);
    return found?.id ?? null;
  }
}
