import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length, Matches } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsOnOneLine, IsPhoneNumber, Nullable, Optional } from '../../../../platform/http/validators.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';

/** Change what others see of oneself. */
export class ChangeOwnProfile extends Command<void> {
  readonly userId!: UserId;

  /** @example "Ada Lovelace" */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @IsOnOneLine()
  @Optional()
  readonly name?: string;

  /**
   * Where one-time codes go to.
   * @example +493012345678
   */
  @IsPhoneNumber()
  @Nullable()
  readonly phone?: string | null;

  /**
   * By whose clocks you live, as Europe/Berlin; null for the tenant's.
   * @example Europe/Berlin
   */
  @IsString()
  @Length(1, 60)
  @Nullable()
  readonly timeZone?: string | null;
}

@CommandHandler(ChangeOwnProfile)
export class ChangeOwnProfileHandler implements ICommandHandler<ChangeOwnProfile> {
  constructor(private readonly users: UserRepository) {}

  async execute({ userId, name, phone, timeZone }: ChangeOwnProfile): Promise<void> {
    const user = await this.users.get(userId);
    user.change({ ...(name !== undefined && { name }), ...(phone !== undefined && { phone }), ...(timeZone !== undefined && { timeZone }) });
  }
}
