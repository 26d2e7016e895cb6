import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsEmailAddress, Optional } from '../../../../platform/http/validators.js';
import { Invitation, type InvitationId } from '../../domain/invitation/invitation.js';
import { InvitationRepository } from '../../domain/invitation/invitation.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { EmailTaken } from '../../domain/user/user.errors.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';
import { Rights } from '../ports/rights.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Invite somebody into the tenant. */
export class InviteUser extends Command<InvitationId> {
  /**
   * Where the invitation goes to.
   * @example ben@example.com
   */
  @IsEmailAddress()
  readonly email!: string;

  /**
   * What he shall be: built-in roles, or those of the tenant by their names.
   * @example ["agent"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  @Optional()
  readonly roles: string[] = ['agent'];
}

@CommandHandler(InviteUser)
export class InviteUserHandler implements ICommandHandler<InviteUser> {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly users: UserRepository,
    private readonly assignment: RoleAssignment,
    private readonly rights: Rights,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ email, roles }: InviteUser): Promise<InvitationId> {
    await this.assignment.assertMayGive(roles);
    if (await this.users.findByEmail(email)) throw new EmailTaken();
    const now = this.clock.now();
    for (const earlier of await this.invitations.openTo(email, now)) earlier.withdraw(now);
    const id = newId<'Invitation'>();
    this.invitations.add(Invitation.send(id, { email, roles, invitedBy: this.rights.askerId() as UserId | null, salt: this.tokens.newSalt() }, now));
    return id;
  }
}
