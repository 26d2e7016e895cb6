import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TeamId } from '../../domain/team/team.js';
import { TeamRepository } from '../../domain/team/team.repository.js';
import { Remembered } from '../ports/remembered.port.js';

/** Put a team into the recycle bin: nobody supervises anybody by it any more. */
export class DeleteTeam extends Command<void> {
  readonly id!: TeamId;
}

@CommandHandler(DeleteTeam)
export class DeleteTeamHandler implements ICommandHandler<DeleteTeam> {
  constructor(
    private readonly teams: TeamRepository,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: DeleteTeam): Promise<void> {
    const team = await this.teams.get(id);
    team.delete(this.clock.now());
    await this.remembered.forgetEverybody();
  }
}
