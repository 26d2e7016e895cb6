import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Take a user out of the recycle bin. */
export class RestoreUser extends Command<void> {
  readonly id!: UserId;
}

@CommandHandler(RestoreUser)
export class RestoreUserHandler implements ICommandHandler<RestoreUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
  ) {}

  async execute({ id }: RestoreUser): Promise<void> {
    const user = await this.users.getFromBin(id);
    await this.assignment.assertMayTouch(user.has);
    user.restore();
    await this.remembered.forgetUser(id);
  }
}
