import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { FindCalendarFeed, type FoundFeed } from '../../application/queries/find-calendar-feed.query.js';

@QueryHandler(FindCalendarFeed)
export class FindCalendarFeedHandler implements IQueryHandler<FindCalendarFeed> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ id }: FindCalendarFeed): Promise<FoundFeed | null> {
    return (await this.reads.first(sql<FoundFeed>`select user_id as "userId", salt from activities.calendar_feeds where tenant_id = ${Work.current().tenantId}::uuid and id = ${id}::uuid`)) ?? null;
  }
}
