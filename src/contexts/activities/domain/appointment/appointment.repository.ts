import type { Subject } from '../../../../kernel/subject.js';
import type { Appointment, AppointmentId } from './appointment.js';

export abstract class AppointmentRepository {
  abstract add(appointment: Appointment): void;
  /** Refuses with not-found when there is none, or when the caller does not reach it. */
  abstract get(id: AppointmentId): Promise<Appointment>;
  abstract getToDelete(id: AppointmentId): Promise<Appointment>;
  abstract getFromBin(id: AppointmentId): Promise<Appointment>;
  /** Some of those that are still to take place and are about a record, whoever sees them. */
  abstract comingAbout(subject: Subject, take: number): Promise<Appointment[]>;
  /** Whatever there is, live: for the system, and for what somebody does by another right than that to the record. */
  abstract find(id: AppointmentId): Promise<Appointment | undefined>;
}
