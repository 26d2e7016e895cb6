import { Query } from '../../../../platform/dispatch/message.js';

export interface FoundFeed {
  readonly userId: string;
  readonly salt: string;
}

/** Ask whose calendar a feed is. */
export class FindCalendarFeed extends Query<FoundFeed | null> {
  readonly id!: string;
}
