import type { Alarm } from '../../domain/alarm.js';

/** A task or an appointment that has alarms. */
export interface AlarmOwner {
  readonly kind: 'task' | 'appointment';
  readonly id: string;
}

export interface DueAlarm extends Alarm {
  readonly owner: AlarmOwner;
}

/** What is to happen by itself, and when. It is written in the transaction that makes it so, and whoever takes an alarm out has it alone. */
export abstract class AlarmPlan {
  /** Nothing else is planned for it from now on. */
  abstract replace(owner: AlarmOwner, alarms: readonly Alarm[]): Promise<void>;
  abstract add(owner: AlarmOwner, alarms: readonly Alarm[]): Promise<void>;
  /** The tenants that have something due, and nothing else of them. In no tenant. */
  abstract tenantsWithDue(now: Date): Promise<string[]>;
  /** Takes out what is due, the oldest first, and not what another is at. */
  abstract takeDue(now: Date, most: number): Promise<DueAlarm[]>;
}
