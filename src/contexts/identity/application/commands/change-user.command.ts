import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type LinkPurpose, MailLink } from '../../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../domain/mail-link/mail-link.repository.js';
import { type UserDetails, type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Change some details of a user. */
export class ChangeUser extends Command<void> {
  readonly id!: UserId;
  readonly set!: Partial<UserDetails>;
}

@CommandHandler(ChangeUser)
export class ChangeUserHandler implements ICommandHandler<ChangeUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly assignment: RoleAssignment,
    private readonly tokens: OpaqueTokens,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id, set }: ChangeUser): Promise<void> {
    const user = await this.users.get(id);
    await this.assignment.assertMayTouch(user.has);
    const before = user.address;
    user.change(set);
    if (user.address !== before) {
      await this.write('verify-email', id, user.address);
      await this.write('email-changed', id, before);
    }
    if (!set.roles) return;
    await this.assignment.assertMayGive(set.roles);
    user.assignRoles(set.roles, await this.users.hasAdministratorBeside(id));
    await this.remembered.forgetUser(id);
  }

  private async write(purpose: LinkPurpose, userId: UserId, email: string): Promise<void> {
    await this.links.add(MailLink.issue(newId<'MailLink'>(), { purpose, userId, email, salt: this.tokens.newSalt(), at: this.clock.now() }));
  }
}
