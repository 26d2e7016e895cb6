import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { CalendarFeedId } from './calendar-feed.js';

export class CalendarFeedOpened extends DomainEvent {
  static override readonly type = 'calendar_feed.opened';

  constructor(
    readonly calendarFeedId: CalendarFeedId,
    readonly userId: string,
  ) {
    super();
  }
}

export class CalendarFeedClosed extends DomainEvent {
  static override readonly type = 'calendar_feed.closed';

  constructor(
    readonly calendarFeedId: CalendarFeedId,
    readonly userId: string,
  ) {
    super();
  }
}
