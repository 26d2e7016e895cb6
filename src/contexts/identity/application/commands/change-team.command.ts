import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TeamDetails, type TeamId } from '../../domain/team/team.js';
import { TeamRepository } from '../../domain/team/team.repository.js';

/** Change what a team is called. */
export class ChangeTeam extends Command<void> {
  readonly id!: TeamId;
  readonly set!: Partial<TeamDetails>;
}

@CommandHandler(ChangeTeam)
export class ChangeTeamHandler implements ICommandHandler<ChangeTeam> {
  constructor(private readonly teams: TeamRepository) {}

  async execute({ id, set }: ChangeTeam): Promise<void> {
    const team = await this.teams.get(id);
    team.change(set);
  }
}
