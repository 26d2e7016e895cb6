import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import { Team, type TeamId } from '../../domain/team/team.js';
import { TeamRepository } from '../../domain/team/team.repository.js';

/** Make a team. */
export class CreateTeam extends Command<TeamId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: TeamId;

  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly description: string | null = null;
}

@CommandHandler(CreateTeam)
export class CreateTeamHandler implements ICommandHandler<CreateTeam> {
  constructor(private readonly teams: TeamRepository) {}

  async execute({ id = newId<'Team'>(), ...details }: CreateTeam): Promise<TeamId> {
    this.teams.add(Team.create(id, details));
    return id;
  }
}
