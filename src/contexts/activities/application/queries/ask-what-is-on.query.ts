import { Query } from '../../../../platform/dispatch/message.js';

/** What is said of an appointment where its times are listed. */
export interface AppointmentOfCalendar {
  readonly id: string;
  readonly title: string;
  readonly location: string | null;
  readonly link: string | null;
  readonly status: string;
  readonly recurrence: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly ownerId: string | null;
}

export interface TimeOfCalendar {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly appointment: AppointmentOfCalendar;
}

/** Ask what somebody has on between two moments, as far as whoever asks may see it. */
export class AskWhatIsOn extends Query<{ readonly data: readonly TimeOfCalendar[] }> {
  readonly userId!: string;
  readonly from!: Date;
  readonly to!: Date;
}
