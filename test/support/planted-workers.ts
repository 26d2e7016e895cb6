import { Controller, Inject, Module, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import { SignedIn } from '../../src/platform/auth/permission.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { JobDesk } from '../../src/platform/jobs/job-desk.js';
import { type JobFile, JobFiles } from '../../src/platform/jobs/job-files.js';
import { JobWorker, type Task, Works } from '../../src/platform/jobs/job-worker.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { describeQueue } from '../../src/platform/jobs/queue.js';
import { Work } from '../../src/platform/tenancy/work.js';

const quick = describeQueue({ name: 'planted-quick', concurrency: 4, attempts: 3, backoffMs: 50, timeLimitMs: 20_000 });
const short = describeQueue({ name: 'planted-short', concurrency: 2, attempts: 1, timeLimitMs: 400 });
const crowded = describeQueue({ name: 'planted-crowded', concurrency: 1, attempts: 1, timeLimitMs: 20_000 });
const clockwork = describeQueue({ name: 'planted-clockwork', concurrency: 2, attempts: 1, timeLimitMs: 20_000 });

/** What the planted workers of this process have done, in order. */
export const done: { readonly what: string; readonly tenantId?: string | undefined; readonly userId?: string | undefined; readonly correlationId?: string | undefined; readonly origin?: string | undefined; readonly at: number }[] = [];

const note = (what: string) => {
  const { tenantId, caller, correlationId, origin } = Work.peek() ?? {};
  done.push({ what, tenantId, userId: caller?.userId, correlationId, origin, at: Date.now() });
};

export interface Steps {
  readonly what: string;
  /** How often it fails before it goes well. */
  readonly fails?: number;
  /** By a refusal that would be the same another time. */
  readonly refused?: boolean;
  readonly ms?: number;
  /** Takes no notice of the signal. */
  readonly deaf?: boolean;
}

async function take({ what, fails = 0, refused, ms = 0, deaf }: Steps, { attempt, progress, signal }: Task): Promise<{ what: string }> {
  note(`${what} began`);
  progress.report({ percent: 10, step: 'working', counts: { seen: 1 } });
  await sleep(ms, undefined, deaf ? { ref: false } : { signal });
  if (refused) throw new DomainError('rule', 'planted_rule', 'This never works.');
  if (attempt <= fails) throw new Error('the secret of the house, at /src/inside.ts');
  progress.report({ percent: 100, step: 'done', counts: { seen: 2 } });
  note(what);
  return { what };
}

@Works({ queue: quick, name: 'steps' })
export class StepsWorker extends JobWorker<Steps, { what: string }> {
  run(steps: Steps, task: Task) {
    return take(steps, task);
  }
}

/** Brings about a file, such as no browser should run. */
@Works({ queue: quick, name: 'file' })
export class FileWorker extends JobWorker<{ readonly content: string }, JobFile> {
  constructor(@Inject(JobFiles) private readonly files: JobFiles) {
    super();
  }

  run({ content }: { readonly content: string }, task: Task) {
    return this.files.keep(task, Readable.from([Buffer.from(content)]), { name: 'Übersicht.html', type: 'text/html' });
  }
}

@Works({ queue: short, name: 'short' })
export class ShortWorker extends JobWorker<Steps, { what: string }> {
  run(steps: Steps, task: Task) {
    return take(steps, task);
  }
}

@Works({ queue: crowded, name: 'crowded' })
export class CrowdedWorker extends JobWorker<Steps, { what: string }> {
  run(steps: Steps, task: Task) {
    return take(steps, task);
  }
}

/** Goes on after it has been given up, and then tries to write. */
@Works({ queue: short, name: 'late-writer' })
export class LateWriter extends JobWorker<{ readonly subjectId: string }> {
  constructor(@Inject(Dispatcher) private readonly dispatcher: Dispatcher) {
    super();
  }

  async run({ subjectId }: { readonly subjectId: string }) {
    await sleep(2_000);
    try {
      await this.dispatcher.execute(CreateNote.of({ subjectType: 'invoice', subjectId, text: 'too late', pinned: false, tags: [], replyToId: null }));
      note('wrote late');
    } catch {
      note('was refused');
    }
  }
}

@Works({ queue: clockwork, name: 'tick', system: true, schedule: { everyMs: 1_000 } })
export class TickWorker extends JobWorker {
  async run(_payload: object, { id }: Task) {
    note(`tick ${id}`);
  }
}

@Works({ queue: clockwork, name: 'nightly', system: true, schedule: { cron: '30 3 * * *', timeZone: 'Europe/Berlin' } })
export class NightlyWorker extends JobWorker {
  async run() {
    note('nightly');
  }
}

@Controller('planted')
export class PlantedController {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobDesk) private readonly desk: JobDesk,
  ) {}

  @Post()
  @SignedIn()
  async start(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.desk.accepted(await this.jobs.start(StepsWorker, { what: 'asked for' }), reply);
  }
}

@Module({ controllers: [PlantedController], providers: [StepsWorker, FileWorker, ShortWorker, CrowdedWorker, LateWriter] })
export class PlantedModule {}

@Module({ providers: [TickWorker, NightlyWorker] })
export class ClockworkModule {}

/** Declares nothing that runs by itself, on the same queue. */
@Works({ queue: clockwork, name: 'tock', system: true })
export class TockWorker extends JobWorker {
  async run() {
    note('tock');
  }
}

@Module({ providers: [TockWorker] })
export class StoppedClockworkModule {}
