import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { CalendarFeedRepository } from '../../domain/calendar-feed/calendar-feed.repository.js';

/** Close one's calendar for programs. That there was none is no error. */
export class CloseCalendarFeed extends Command<void> {
  readonly userId!: string;
}

@CommandHandler(CloseCalendarFeed)
export class CloseCalendarFeedHandler implements ICommandHandler<CloseCalendarFeed> {
  constructor(private readonly feeds: CalendarFeedRepository) {}

  async execute({ userId }: CloseCalendarFeed): Promise<void> {
    const feed = await this.feeds.ofUser(userId);
    if (!feed) return;
    feed.close();
    this.feeds.remove(feed);
  }
}
