import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId } from '../../../../platform/http/validators.js';
import { type TeamId } from '../../domain/team/team.js';
import { UnknownUsers } from '../../domain/team/team.errors.js';
import { TeamRepository } from '../../domain/team/team.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';

/** Say who is in a team, and who supervises it. Whoever is not named is not. */
export class SetTeamMembers extends Command<void> {
  readonly id!: TeamId;

  /**
   * Who is in it.
   * @example []
   */
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsId({ each: true })
  readonly memberIds!: UserId[];

  /**
   * Who sees what belongs to the members.
   * @example []
   */
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  readonly supervisorIds!: UserId[];
}

@CommandHandler(SetTeamMembers)
export class SetTeamMembersHandler implements ICommandHandler<SetTeamMembers> {
  constructor(
    private readonly teams: TeamRepository,
    private readonly users: UserRepository,
    private readonly remembered: Remembered,
  ) {}

  async execute({ id, memberIds, supervisorIds }: SetTeamMembers): Promise<void> {
    const team = await this.teams.get(id);
    for (const [pointer, ids] of [['/memberIds', memberIds], ['/supervisorIds', supervisorIds]] as const) {
      const missing = await this.users.missingAmong(ids);
      if (missing.length > 0) throw new UnknownUsers(pointer, missing.slice(0, 10));
    }
    team.setMembers({ memberIds, supervisorIds });
    await this.remembered.forgetEverybody();
  }
}
