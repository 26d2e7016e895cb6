import type { CalendarFeed } from './calendar-feed.js';

export abstract class CalendarFeedRepository {
  abstract add(feed: CalendarFeed): void;
  abstract remove(feed: CalendarFeed): void;
  abstract ofUser(userId: string): Promise<CalendarFeed | undefined>;
}
