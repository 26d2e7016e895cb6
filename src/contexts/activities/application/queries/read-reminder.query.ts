import { Query } from '../../../../platform/dispatch/message.js';
import type { AlarmOwner } from '../ports/alarm-plan.port.js';

/** What somebody is reminded of. */
export interface Reminder {
  readonly title: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly place: string | null;
  readonly tenantName: string;
}

/** Ask what a reminder says. Null when there is nothing any more to be reminded of. */
export class ReadReminder extends Query<Reminder | null> {
  readonly about!: AlarmOwner;
}
