import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';
import { SigningOut } from '../rules/signing-out.js';

/** Put a user into the recycle bin: from that moment on he is signed in nowhere. */
export class DeleteUser extends Command<void> {
  readonly id!: UserId;
}

@CommandHandler(DeleteUser)
export class DeleteUserHandler implements ICommandHandler<DeleteUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly signingOut: SigningOut,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: DeleteUser): Promise<void> {
    const others = await this.users.hasAdministratorBeside(id);
    const user = await this.users.get(id);
    await this.assignment.assertMayTouch(user.has);
    const now = this.clock.now();
    user.delete(now, others);
    await this.signingOut.everywhere(id, 'user_deleted', now);
    await this.remembered.forgetUser(id);
  }
}
