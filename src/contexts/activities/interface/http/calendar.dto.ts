import { ApiProperty } from '@nestjs/swagger';

/** What opens your calendar. It is shown this once. */
export class OpenedCalendarFeed {
  /** To be given to a calendar program; whoever has it sees the calendar. */
  @ApiProperty({ example: 'https://crm.example.com/api/v1/calendar.ics?token=rf_…' })
  readonly url!: string;
  @ApiProperty({ example: 'rf_…' })
  readonly token!: string;
}

/** Whether your calendar is open for a program. */
export class CalendarFeedView {
  /** Since when this token opens it; null when none does. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-21T09:30:00.000Z' })
  readonly openedAt!: string | null;
}

/** When people have time. */
export class FreeSlot {
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-15T09:00:00.000Z' })
  readonly startsAt!: string;
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-15T12:30:00.000Z' })
  readonly endsAt!: string;
}

export class Availability {
  /** By whose clocks people work. */
  @ApiProperty({ example: 'Europe/Berlin' })
  readonly timeZone!: string;
  /** Spans in which all of them have time, each at least as long as was asked for. */
  @ApiProperty({ type: [FreeSlot] })
  readonly data!: FreeSlot[];
}
