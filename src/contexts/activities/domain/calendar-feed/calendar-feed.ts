import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import { CalendarFeedClosed, CalendarFeedOpened } from './calendar-feed.events.js';

export type CalendarFeedId = Id<'CalendarFeed'>;

/** The way to somebody's calendar for a program of his. Its token opens this and nothing else, and each person has one at a time. */
export class CalendarFeed extends AggregateRoot {
  private userId: string;
  /** From which its token is derived. It opens nothing without the secret of the installation. */
  private salt: string;
  private openedAt: Date;

  private constructor(
    readonly id: CalendarFeedId,
    userId: string,
    salt: string,
    openedAt: Date,
  ) {
    super();
    this.userId = userId;
    this.salt = salt;
    this.openedAt = openedAt;
  }

  static open(id: CalendarFeedId, userId: string, salt: string, at: Date): CalendarFeed {
    const feed = new CalendarFeed(id, userId, salt, at);
    feed.record(new CalendarFeedOpened(id, userId));
    return feed;
  }

  /** A new token: the old one opens nothing from now on. */
  renew(salt: string, at: Date): void {
    this.salt = salt;
    this.openedAt = at;
    this.record(new CalendarFeedOpened(this.id, this.userId));
  }

  close(): void {
    this.record(new CalendarFeedClosed(this.id, this.userId));
  }
}
