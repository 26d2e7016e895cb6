import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type RoleDetails, type RoleId } from '../../domain/role/role.js';
import { UnknownPermissions, RoleInUse } from '../../domain/role/role.errors.js';
import { RoleRepository } from '../../domain/role/role.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { Rights } from '../ports/rights.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Change a role: it holds for all who have it, at once. */
export class ChangeRole extends Command<void> {
  readonly id!: RoleId;
  readonly set!: Partial<RoleDetails>;
}

@CommandHandler(ChangeRole)
export class ChangeRoleHandler implements ICommandHandler<ChangeRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly rights: Rights,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
  ) {}

  /** Users have a role by its name, so that stays as long as one of them has it. */
  async execute({ id, set }: ChangeRole): Promise<void> {
    const role = await this.roles.get(id);
    if (set.grants) {
      const unknown = this.rights.unknownAmong(set.grants);
      if (unknown.length > 0) throw new UnknownPermissions(unknown);
      this.assignment.assertHas(set.grants);
    }
    this.assignment.assertHas(role.permits);
    const holders = set.name === undefined || set.name === role.called ? 0 : await this.roles.holdersOf(role.called);
    if (holders > 0) throw new RoleInUse(role.called, holders);
    role.change(set);
    await this.remembered.forgetEverybody();
  }
}
