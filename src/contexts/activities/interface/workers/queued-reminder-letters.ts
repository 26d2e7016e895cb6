import { Injectable } from '@nestjs/common';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { type ReminderLetter, ReminderLetters } from '../../application/ports/reminder-letters.port.js';
import { ReminderLetterWorker } from './reminder-letter.worker.js';

/** Leaves letters to jobs, which go on trying for as long as a mail server may be away. */
@Injectable()
export class QueuedReminderLetters extends ReminderLetters {
  constructor(private readonly jobs: Jobs) {
    super();
  }

  async post(number: string, letters: readonly ReminderLetter[]): Promise<void> {
    await this.jobs.startMany(ReminderLetterWorker, letters.map((letter) => ({ ...letter, number: `${number}-${letter.userId}` })));
  }
}
