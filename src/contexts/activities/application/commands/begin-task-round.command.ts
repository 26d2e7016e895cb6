import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Subject } from '../../../../kernel/subject.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { TaskRounds } from '../ports/task-rounds.port.js';

/** Go through many tasks. */
export class BeginTaskRound extends Command<void> {
  readonly round!: { readonly reassign: { readonly from: string; readonly to: string } } | { readonly followClocksOf: string | null } | { readonly follow: { readonly from: Subject; readonly to: Subject } };
}

@CommandHandler(BeginTaskRound)
export class BeginTaskRoundHandler implements ICommandHandler<BeginTaskRound> {
  constructor(private readonly rounds: TaskRounds) {}

  async execute({ round }: BeginTaskRound): Promise<void> {
    if ('reassign' in round) await this.rounds.reassign(round.reassign.from, round.reassign.to);
    else if ('follow' in round) await this.rounds.follow(round.follow.from, round.follow.to);
    else await this.rounds.followClocks(round.followClocksOf);
  }
}
