import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CalendarFeed } from '../domain/calendar-feed/calendar-feed.js';
import { CalendarFeedRepository } from '../domain/calendar-feed/calendar-feed.repository.js';

@Injectable()
export class MikroCalendarFeedRepository extends CalendarFeedRepository {
  constructor(private readonly em: EntityManager) {
    super();
  }

  add(feed: CalendarFeed): void {
    this.em.persist(feed);
  }

  remove(feed: CalendarFeed): void {
    this.em.remove(feed);
  }

  async ofUser(userId: string): Promise<CalendarFeed | undefined> {
    return ((await this.em.findOne(CalendarFeed as never, { userId } as never)) as CalendarFeed | null) ?? undefined;
  }
}
