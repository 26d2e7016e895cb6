import type { AlarmOwner } from './alarm-plan.port.js';

/** A letter that reminds somebody: whom, of what, and of which time of it. */
export interface ReminderLetter {
  readonly userId: string;
  readonly about: AlarmOwner;
  readonly occursAt: string | null;
}

/** Has letters sent. The same letter is sent once, however often it is handed over under one number. */
export abstract class ReminderLetters {
  abstract post(number: string, letters: readonly ReminderLetter[]): Promise<void>;
}
