import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length, Matches } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsEmailAddress, IsId, IsOnOneLine, IsPhoneNumber, Nullable, Optional } from '../../../../platform/http/validators.js';
import { MailLink } from '../../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../domain/mail-link/mail-link.repository.js';
import { User, type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Enter a user. He gets a link by mail, and chooses his password himself. */
export class CreateUser extends Command<UserId> {
  /** Your own id for him, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: UserId;

  @IsEmailAddress()
  readonly email!: string;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @IsOnOneLine()
  readonly name!: string;

  @IsPhoneNumber()
  @Nullable()
  readonly phone: string | null = null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  @Optional()
  readonly roles: string[] = ['agent'];

  /**
   * By whose clocks he lives, as Europe/Berlin; null for the tenant's.
   * @example null
   */
  @IsString()
  @Length(1, 60)
  @Nullable()
  readonly timeZone: string | null = null;
}

@CommandHandler(CreateUser)
export class CreateUserHandler implements ICommandHandler<CreateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly assignment: RoleAssignment,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ id = newId<'User'>(), ...details }: CreateUser): Promise<UserId> {
    await this.assignment.assertMayGive(details.roles);
    this.users.add(User.register(id, details, { by: 'administrator', passwordHash: null, emailVerifiedAt: null }));
    await this.links.add(MailLink.issue(newId<'MailLink'>(), { purpose: 'choose-password', userId: id, email: details.email, salt: this.tokens.newSalt(), at: this.clock.now() }));
    return id;
  }
}
