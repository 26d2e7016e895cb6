import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import type { Command } from '../dispatch/message.js';
import { JobCancelled, type Task } from '../jobs/job-worker.js';
import { describeQueue } from '../jobs/queue.js';
import { Log } from '../logs/log.js';
import { Work } from '../tenancy/work.js';
import type { ImportId } from './import.js';
import { ImportHold, NoLongerOurs } from './import-hold.js';
import { CancelImport } from './imports.commands.js';
import { FailImport, RenewImport } from './import-work.commands.js';

const HOUR_MS = 3_600_000;

export const importsQueue = describeQueue({ name: 'imports', concurrency: 2, attempts: 10, backoffMs: 1_000, timeLimitMs: 12 * HOUR_MS });

export interface ImportOrder {
  readonly importId: string;
}

export interface HeldImport {
  readonly id: ImportId;
  readonly holder: string;
}

/** Holds an import while a job works on it, and sees to it that it ends whatever becomes of that. */
@Injectable()
export class ImportWork {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly hold: ImportHold,
    private readonly log: Log,
  ) {}

  async during<R>({ importId }: ImportOrder, { attempt, signal }: Task, work: (held: HeldImport) => Promise<R>): Promise<R | undefined> {
    const held = { id: importId as ImportId, holder: newId() };
    const heart = setInterval(() => void this.dispatcher.execute(RenewImport.of({ held })).catch(() => {}), this.hold.everyMs).unref();
    try {
      return await work(held);
    } catch (error) {
      if (error instanceof NoLongerOurs) return undefined;
      if (signal.aborted) {
        if (signal.reason instanceof JobCancelled) await this.last(CancelImport.of({ id: held.id }));
        throw error;
      }
      if (!(error instanceof DomainError) && attempt < importsQueue.attempts) throw error;
      if (!(error instanceof DomainError)) this.log.error({ err: error, importId }, 'an import could not be done');
      const problem = error instanceof DomainError ? { code: error.code, detail: error.message } : { code: 'internal', detail: 'Something went wrong on our side. What is in already stays, and can be undone.' };
      await this.last(FailImport.of({ held, problem }));
      return undefined;
    } finally {
      clearInterval(heart);
    }
  }

  /** Also once the job has been given up, when it may do nothing else. */
  private async last(command: Command<void>): Promise<void> {
    try {
      await Work.run({ ...Work.current(), signal: undefined }, () => this.dispatcher.execute(command));
    } catch (error) {
      if (!(error instanceof NoLongerOurs) && !(error instanceof DomainError)) throw error;
    }
  }
}
