import { Injectable } from '@nestjs/common';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { type Letter, Letters } from '../../application/ports/letters.port.js';
import { LetterWorker } from './letter.worker.js';

/** Leaves letters to a job, which goes on trying for as long as a mail server may be away. */
@Injectable()
export class QueuedLetters extends Letters {
  constructor(private readonly jobs: Jobs) {
    super();
  }

  async post(number: string, letter: Letter): Promise<void> {
    await this.jobs.start(LetterWorker, { ...letter, number });
  }
}
