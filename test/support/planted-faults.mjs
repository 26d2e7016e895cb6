// A context for the fault tests, added to the built application: `startApp(…, { preloaded: ['test/support/planted-faults.mjs'] })`.
import 'reflect-metadata';
import { Controller, HttpCode, Inject, Module, Post, Req } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONTEXTS } from '../../dist/src/app.module.js';
import { NoteChanged, NoteDeleted, NoteWritten } from '../../dist/src/contexts/notes/index.js';
import { CreateNote } from '../../dist/src/contexts/notes/notes.commands.js';
import { SignedIn } from '../../dist/src/platform/auth/permission.js';
import { Dispatcher } from '../../dist/src/platform/dispatch/dispatcher.js';
import { Subscribe } from '../../dist/src/platform/events/subscriber.js';
import { JobWorker, Works } from '../../dist/src/platform/jobs/job-worker.js';
import { Jobs } from '../../dist/src/platform/jobs/jobs.js';
import { describeQueue } from '../../dist/src/platform/jobs/queue.js';

const pairs = describeQueue({ name: 'planted-pairs', concurrency: 4, attempts: 10, backoffMs: 100, timeLimitMs: 30_000 });
const hanging = describeQueue({ name: 'planted-hanging', concurrency: 1, attempts: 1, timeLimitMs: 1_500 });
const throwing = describeQueue({ name: 'planted-throwing', concurrency: 1, attempts: 2, backoffMs: 50 });
const crowd = describeQueue({ name: 'planted-crowd', concurrency: 5, attempts: 1, keepDone: { ageMs: 1_000, count: 10 } });
const clockwork = describeQueue({ name: 'planted-clockwork', attempts: 1 });

const inject = (type, ...tokens) => tokens.forEach((token, place) => Inject(token)(type, undefined, place));

/** Writes two notes, and takes its time in between. What is there already, it does not write again. */
class Pair extends JobWorker {
  constructor(dispatcher) {
    super();
    this.dispatcher = dispatcher;
  }

  async run({ first, second, ms }, { signal }) {
    console.log(`pair ${first} began`);
    await this.write(first, signal);
    await sleep(ms, undefined, { signal });
    await this.write(second, signal);
    return { second };
  }

  async write(id, signal) {
    try {
      await this.dispatcher.execute(CreateNote.of({ id, subjectType: 'invoice', subjectId: id, text: 'by a job', pinned: false, tags: ['job'], replyToId: null }));
    } catch (error) {
      signal.throwIfAborted();
      if (error.code !== 'already_exists') throw error;
    }
  }
}
Works({ queue: pairs, name: 'pair' })(Pair);
inject(Pair, Dispatcher);

class Hanging extends JobWorker {
  run() {
    return new Promise(() => {});
  }
}
Works({ queue: hanging, name: 'hanging' })(Hanging);

class Throwing extends JobWorker {
  async run() {
    throw new Error('planted');
  }
}
Works({ queue: throwing, name: 'throwing' })(Throwing);

class Crowd extends JobWorker {
  async run() {}
}
Works({ queue: crowd, name: 'crowd' })(Crowd);

/** Says on standard output that it ran. */
class Tick extends JobWorker {
  async run() {
    console.log('tick');
  }
}
Works({ queue: clockwork, name: 'tick', system: true, schedule: { everyMs: 1_000 } })(Tick);

const OURS = ['effect', 'job'];

/** Of every event of a note there comes a note that names it. */
class Effect {
  async on({ id, data: { noteId, tags = [] } }) {
    if (tags.some((tag) => OURS.includes(tag))) return undefined;
    if (process.env.PLANTED_SLOW_MS) await sleep(Math.random() * Number(process.env.PLANTED_SLOW_MS));
    return CreateNote.of({ subjectType: 'invoice', subjectId: noteId, text: id, pinned: false, tags: ['effect'], replyToId: null });
  }
}
Subscribe({ name: 'planted.effect', events: [NoteWritten, NoteChanged, NoteDeleted] })(Effect);

/** Never takes a note that is tagged `poison`. */
class Poisoned {
  on({ data: { tags } }) {
    if (tags.includes('poison')) throw new Error('planted');
  }
}
Subscribe({ name: 'planted.poisoned', events: [NoteWritten] })(Poisoned);

const WORKERS = { pair: Pair, hanging: Hanging, throwing: Throwing, crowd: Crowd };

/** `{ worker, payloads, delayMs }` in, the ids of the jobs out. */
class FaultsController {
  constructor(jobs) {
    this.jobs = jobs;
  }

  async start({ body: { worker, payloads, delayMs = 0 } }) {
    return { ids: await this.jobs.startMany(WORKERS[worker], payloads, { delayMs }) };
  }
}
const start = Object.getOwnPropertyDescriptor(FaultsController.prototype, 'start');
Reflect.defineMetadata('design:paramtypes', [Object], FaultsController.prototype, 'start');
Req()(FaultsController.prototype, 'start', 0);
for (const decorate of [Post('jobs'), HttpCode(202), SignedIn()]) decorate(FaultsController.prototype, 'start', start);
Controller('planted')(FaultsController);
inject(FaultsController, Jobs);

class FaultsModule {}
Module({ controllers: [FaultsController], providers: [Pair, Hanging, Throwing, Crowd, Tick, Effect, Poisoned] })(FaultsModule);
CONTEXTS.push(FaultsModule);
