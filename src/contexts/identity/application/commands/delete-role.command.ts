import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type RoleId } from '../../domain/role/role.js';
import { RoleRepository } from '../../domain/role/role.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Put a role that nobody has into the recycle bin. */
export class DeleteRole extends Command<void> {
  readonly id!: RoleId;
}

@CommandHandler(DeleteRole)
export class DeleteRoleHandler implements ICommandHandler<DeleteRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: DeleteRole): Promise<void> {
    const role = await this.roles.get(id);
    this.assignment.assertHas(role.permits);
    role.delete(this.clock.now(), await this.roles.holdersOf(role.called));
    await this.remembered.forgetEverybody();
  }
}
