import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Let a user in again who was deactivated. */
export class ReactivateUser extends Command<void> {
  readonly id!: UserId;
}

@CommandHandler(ReactivateUser)
export class ReactivateUserHandler implements ICommandHandler<ReactivateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
  ) {}

  async execute({ id }: ReactivateUser): Promise<void> {
    const user = await this.users.get(id);
    await this.assignment.assertMayTouch(user.has);
    user.reactivate();
    await this.remembered.forgetUser(id);
  }
}
