import { Query } from '../../../../platform/dispatch/message.js';

/** Ask since when somebody's calendar is open for a program; null when it is not. */
export class ReadOwnFeed extends Query<string | null> {
  readonly userId!: string;
}
