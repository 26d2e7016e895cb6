import { Inject, type Type } from '@nestjs/common';
import { Dispatcher } from '../dispatch/dispatcher.js';
import type { Command } from '../dispatch/message.js';
import { JobWorker, Works } from './job-worker.js';
import { describeQueue } from './queue.js';

/** The commands that can be run later, by name. */
export const LATER = Symbol('commands that can be run later');
export type LaterCommands = ReadonlyMap<string, Type<Command<unknown>>>;

const commands = describeQueue({ name: 'commands', concurrency: 10, timeLimitMs: 60_000, keepDone: { ageMs: 3_600_000, count: 1_000 } });

export interface LaterCommand {
  readonly command: string;
  readonly fields: object;
}

/** Commands that run after the answer, through the same door as everything else. */
@Works({ queue: commands, name: 'command' })
export class RunCommandWorker extends JobWorker<LaterCommand> {
  constructor(
    private readonly dispatcher: Dispatcher,
    @Inject(LATER) private readonly known: LaterCommands,
  ) {
    super();
  }

  async run({ command, fields }: LaterCommand): Promise<unknown> {
    const type = this.known.get(command);
    if (!type) throw new Error(`${command} is not a command that this worker knows`);
    return this.dispatcher.execute(Object.assign(new type(), fields));
  }
}
