import { Query } from '../../../../platform/dispatch/message.js';
import type { AlarmOwner } from '../ports/alarm-plan.port.js';

/** What somebody is reminded of. */
export interface Reminder {
  readonly title: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly location: string | null;
  readonly link: string | null;
  readonly tenantName: string;
}

/** Ask what a reminder says to somebody. Null when there is nothing any more that he is to be reminded of. */
export class ReadReminder extends Query<Reminder | null> {
  readonly about!: AlarmOwner;
  readonly userId!: string;
  /** Which time of an appointment. */
  readonly occursAt!: string | null;
}
