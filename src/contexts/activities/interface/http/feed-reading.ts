import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Callers } from '../../../../platform/auth/callers.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import type { Caller } from '../../../../platform/tenancy/work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { CalendarWriter } from '../../application/ports/calendar-writer.port.js';
import { FeedTokens } from '../../application/ports/feed-tokens.port.js';
import { FindCalendarFeed } from '../../application/queries/find-calendar-feed.query.js';
import { ReadCalendar } from '../../application/queries/read-calendar.query.js';

const SHOWN_MS = 90 * 86_400_000;

export interface ReadFeed {
  readonly text: string;
  readonly changedAt: Date;
}

/** Lets a token into one calendar, with the rights that its owner has at present, and into nothing else. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly tokens: FeedTokens,
    private readonly callers: Callers,
    private readonly writer: CalendarWriter,
    private readonly clock: Clock,
  ) {}

  /** Null when the token opens nothing. */
  async read(token: string): Promise<ReadFeed | null> {
    const given = this.tokens.read(token);
    if (!given) return null;
    return Work.within(given.tenantId, async () => {
      const feed = await this.dispatcher.ask(FindCalendarFeed.of({ id: given.feedId }));
      if (!feed || !this.tokens.isGenuine(given, feed.salt)) return null;
      const caller = await this.callerOf(feed.userId);
      return caller && Work.run({ ...Work.current(), caller }, () => this.calendarOf(feed.userId));
    });
  }

  private async callerOf(userId: string): Promise<Caller | null> {
    try {
      return await this.callers.present({ userId });
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private async calendarOf(userId: string): Promise<ReadFeed> {
    const rows = await this.dispatcher.ask(ReadCalendar.of({ userId, since: new Date(this.clock.now().getTime() - SHOWN_MS).toISOString() }));
    const changes = [...rows.appointments, ...rows.tasks].map(({ updatedAt }) => Date.parse(updatedAt));
    return { text: this.writer.write(rows), changedAt: new Date(Math.max(0, ...changes)) };
  }
}
