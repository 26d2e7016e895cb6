import type { CalendarFeedId } from '../../domain/calendar-feed/calendar-feed.js';

/** What stands in a token. It proves nothing before it has been compared. */
export interface ReadFeedToken {
  readonly tenantId: string;
  readonly feedId: string;
  readonly proof: string;
}

/** What opens a calendar: derived where it is needed, and stored nowhere. */
export abstract class FeedTokens {
  abstract newSalt(): string;
  /** For the tenant in hand. */
  abstract make(id: CalendarFeedId, salt: string): string;
  /** Null for what is no such token. */
  abstract read(token: string): ReadFeedToken | null;
  /** In a time that tells nothing. */
  abstract isGenuine(token: ReadFeedToken, salt: string): boolean;
}
