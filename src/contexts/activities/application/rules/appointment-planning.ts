import { Clock } from '../../../../kernel/clock.js';
import type { Appointment } from '../../domain/appointment/appointment.js';
import { Recurrences } from '../../domain/recurrence/recurrences.js';
import { AlarmPlan } from '../ports/alarm-plan.port.js';
import { Calendars } from '../ports/calendars.port.js';

/** What was longer ago takes nobody's time any more. */
const PAST_MS = 86_400_000;

/** What belongs to every change of an appointment: whose time it takes, and what is to happen by itself. */
export class AppointmentPlanning {
  constructor(
    readonly recurrences: Recurrences,
    private readonly calendars: Calendars,
    private readonly alarms: AlarmPlan,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `time_taken` when somebody has no time then. */
  async enter(appointment: Appointment): Promise<void> {
    await this.calendars.enter(appointment.id, this.occupationOf(appointment));
    await this.remind(appointment);
  }

  async extend(appointment: Appointment): Promise<void> {
    await this.calendars.extend(appointment.id, this.occupationOf(appointment));
    await this.alarms.add({ kind: 'appointment', id: appointment.id }, appointment.nextExpansion(this.clock.now()));
  }

  async remind(appointment: Appointment): Promise<void> {
    await this.alarms.replace({ kind: 'appointment', id: appointment.id }, appointment.alarms(this.recurrences, this.clock.now()));
  }

  private occupationOf(appointment: Appointment) {
    const now = this.clock.now();
    return appointment.occupation(this.recurrences, new Date(now.getTime() - PAST_MS), appointment.horizon(now));
  }
}
