import { ApiProperty } from '@nestjs/swagger';
import { APPOINTMENT_STATUSES } from '../../domain/appointment/appointment.js';

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

/** When an appointment takes place. */
export class OccurrenceView {
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-15T09:00:00.000Z' })
  readonly startsAt!: string;
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-15T10:00:00.000Z' })
  readonly endsAt!: string;
  /** Whether this time of it does not take place. */
  @ApiProperty()
  readonly isCancelled!: boolean;
}

export class Occurrences {
  @ApiProperty({ type: [OccurrenceView] })
  readonly data!: OccurrenceView[];
}

/** What is said of an appointment where its times are listed. */
export class AppointmentOfCalendarView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ example: 'Demo at Nordlicht Logistik' })
  readonly title!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Kaistraße 12, Kiel' })
  readonly location!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly link!: string | null;
  @ApiProperty({ enum: APPOINTMENT_STATUSES, example: 'SCHEDULED' })
  readonly status!: string;
  /** How it comes again; null when it doesn't. */
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly recurrence!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'lead' })
  readonly subjectType!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly subjectId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly ownerId!: string | null;
}

export class TimeOfCalendarView {
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-15T09:00:00.000Z' })
  readonly startsAt!: string;
  @ApiProperty({ type: String, format: 'date-time', example: '2027-03-15T10:00:00.000Z' })
  readonly endsAt!: string;
  @ApiProperty({ type: AppointmentOfCalendarView })
  readonly appointment!: AppointmentOfCalendarView;
}

/** What somebody has on, in its order. */
export class WhatIsOn {
  @ApiProperty({ type: [TimeOfCalendarView] })
  readonly data!: TimeOfCalendarView[];
}
