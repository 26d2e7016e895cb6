import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { beyond } from '../../domain/grants/grants.js';
import { InvitationInvalid, type InvitationId } from '../../domain/invitation/invitation.js';
import { InvitationRepository } from '../../domain/invitation/invitation.repository.js';
import { User, type UserId } from '../../domain/user/user.js';
import { EmailTaken } from '../../domain/user/user.errors.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Join a tenant by an invitation, whose token has been found genuine. */
export class AcceptInvitation extends Command<{ readonly userId: UserId; readonly email: string }> {
  readonly invitationId!: InvitationId;
  readonly name!: string;
  readonly passwordHash!: string;
}

@CommandHandler(AcceptInvitation)
export class AcceptInvitationHandler implements ICommandHandler<AcceptInvitation> {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly users: UserRepository,
    private readonly assignment: RoleAssignment,
    private readonly clock: Clock,
  ) {}

  /** The token came by mail, so whoever has it has the address. */
  async execute({ invitationId, name, passwordHash }: AcceptInvitation) {
    const invitation = await this.invitations.hold(invitationId);
    if (!invitation) throw new InvitationInvalid();
    const [userId, now, email] = [newId<'User'>(), this.clock.now(), invitation.to];
    invitation.accept(userId, now);
    if (!(await this.assignment.areThere(invitation.offers))) throw new InvitationInvalid();
    await this.assertSenderStillMay(invitation.sender, invitation.offers);
    if (await this.users.findByEmail(email)) throw new EmailTaken();
    this.users.add(User.register(userId, { email, name, phone: null, roles: invitation.offers }, { by: 'invitation', passwordHash, emailVerifiedAt: now }));
    return { userId, email };
  }

  /** An invitation is worth what its sender may give on the day when it is accepted. A sender who is none of the tenant's users had a token of the development. */
  private async assertSenderStillMay(sender: UserId | null, roles: readonly string[]): Promise<void> {
    const inviter = sender && (await this.users.find(sender));
    if (!inviter) return;
    const [held, offered] = [await this.assignment.grantsOfPresent(inviter.has), await this.assignment.grantsOfPresent(roles)];
    if (!inviter.isActive || beyond(held, offered).length > 0) throw new InvitationInvalid();
  }
}
