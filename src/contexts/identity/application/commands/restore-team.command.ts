import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TeamId } from '../../domain/team/team.js';
import { TeamRepository } from '../../domain/team/team.repository.js';
import { Remembered } from '../ports/remembered.port.js';

/** Take a team out of the recycle bin. */
export class RestoreTeam extends Command<void> {
  readonly id!: TeamId;
}

@CommandHandler(RestoreTeam)
export class RestoreTeamHandler implements ICommandHandler<RestoreTeam> {
  constructor(
    private readonly teams: TeamRepository,
    private readonly remembered: Remembered,
  ) {}

  async execute({ id }: RestoreTeam): Promise<void> {
    const team = await this.teams.getFromBin(id);
    team.restore();
    await this.remembered.forgetEverybody();
  }
}
