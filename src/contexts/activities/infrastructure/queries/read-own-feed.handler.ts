import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { ReadOwnFeed } from '../../application/queries/read-own-feed.query.js';

@QueryHandler(ReadOwnFeed)
export class ReadOwnFeedHandler implements IQueryHandler<ReadOwnFeed> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ userId }: ReadOwnFeed): Promise<string | null> {
    const feed = await this.reads.first(sql<{ openedAt: string }>`select opened_at as "openedAt" from activities.calendar_feeds where tenant_id = ${Work.current().tenantId}::uuid and user_id = ${userId}::uuid`);
    return feed?.openedAt ?? null;
  }
}
