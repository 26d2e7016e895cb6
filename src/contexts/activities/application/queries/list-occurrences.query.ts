import { Query } from '../../../../platform/dispatch/message.js';

export interface Occurrence {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isCancelled: boolean;
}

/** Ask when an appointment takes place: of a series, each of its times. */
export class ListOccurrences extends Query<{ readonly data: readonly Occurrence[] }> {
  readonly id!: string;
  readonly from!: Date | null;
  readonly to!: Date | null;
}
