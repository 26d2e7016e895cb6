import type { AppointmentId, Occupation } from '../../domain/appointment/appointment.js';

/** Whose time is taken, and when. Nobody is at two appointments at once, unless one of them allows it. */
export abstract class Calendars {
  /** Enters an appointment in place of what it took before; refuses with `time_taken` what is taken. */
  abstract enter(id: AppointmentId, occupation: Occupation): Promise<void>;
  /** Enters further times of a series; what is taken by then stays so, and overlaps. */
  abstract extend(id: AppointmentId, occupation: Occupation): Promise<void>;
}
