import { Query } from '../../../../platform/dispatch/message.js';

export interface AvailabilityRow {
  readonly timeZone: string;
  readonly data: { readonly startsAt: string; readonly endsAt: string }[];
}

/** Ask when people have time, all of them. */
export class FindAvailability extends Query<AvailabilityRow> {
  readonly userIds!: readonly string[];
  readonly from!: Date;
  readonly to!: Date;
  readonly minutes!: number;
}
