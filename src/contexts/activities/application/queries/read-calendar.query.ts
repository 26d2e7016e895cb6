import { Query } from '../../../../platform/dispatch/message.js';
import type { InvitedParticipant } from '../../domain/participant.js';

export interface CalendarAppointment {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly lastEndsAt: string;
  readonly timeZone: string;
  readonly location: string | null;
  readonly link: string | null;
  readonly participants: readonly InvitedParticipant[];
  readonly reminders: readonly number[];
  readonly recurrence: string | null;
  readonly exceptions: readonly string[];
  readonly status: string;
  readonly version: number;
  readonly updatedAt: string;
}

export interface CalendarTask {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly version: number;
  readonly updatedAt: string;
}

export interface CalendarRows {
  readonly appointments: readonly CalendarAppointment[];
  readonly tasks: readonly CalendarTask[];
}

/** Ask what stands in somebody's calendar, as far as whoever asks may see it. */
export class ReadCalendar extends Query<CalendarRows> {
  readonly userId!: string;
  /** What ended before is left out. */
  readonly since!: string;
}
