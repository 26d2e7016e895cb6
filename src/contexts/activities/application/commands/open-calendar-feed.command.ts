import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { CalendarFeed, type CalendarFeedId } from '../../domain/calendar-feed/calendar-feed.js';
import { CalendarFeedRepository } from '../../domain/calendar-feed/calendar-feed.repository.js';
import { FeedTokens } from '../ports/feed-tokens.port.js';

/** Open one's calendar for a program, or renew what opens it. Answers from what the token is derived, and not the token, which stands nowhere. */
export class OpenCalendarFeed extends Command<{ readonly id: CalendarFeedId; readonly salt: string }> {
  readonly userId!: string;
}

@CommandHandler(OpenCalendarFeed)
export class OpenCalendarFeedHandler implements ICommandHandler<OpenCalendarFeed> {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly tokens: FeedTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ userId }: OpenCalendarFeed): Promise<{ readonly id: CalendarFeedId; readonly salt: string }> {
    const [salt, now] = [this.tokens.newSalt(), this.clock.now()];
    let feed = await this.feeds.ofUser(userId);
    if (feed) feed.renew(salt, now);
    else this.feeds.add((feed = CalendarFeed.open(newId<'CalendarFeed'>(), userId, salt, now)));
    return { id: feed.id, salt };
  }
}
