import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Give a user other roles. */
export class AssignRoles extends Command<void> {
  readonly id!: UserId;

  /**
   * All that he shall have: built-in roles, or those of the tenant by their names.
   * @example ["manager"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  readonly roles!: string[];
}

@CommandHandler(AssignRoles)
export class AssignRolesHandler implements ICommandHandler<AssignRoles> {
  constructor(
    private readonly users: UserRepository,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
  ) {}

  async execute({ id, roles }: AssignRoles): Promise<void> {
    const others = await this.users.hasAdministratorBeside(id);
    const user = await this.users.get(id);
    await this.assignment.assertMayTouch(user.has);
    await this.assignment.assertMayGive(roles);
    user.assignRoles(roles, others);
    await this.remembered.forgetUser(id);
  }
}
