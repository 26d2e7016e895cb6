import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { User, type UserDetails, type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';

/** Take a user over from elsewhere, with his password as it is kept there: by argon2id or bcrypt. For seeds and for moving house; no route leads here. */
export class ImportUser extends Command<UserId> {
  readonly id!: UserId;
  readonly details!: UserDetails;
  readonly passwordHash!: string;
}

@CommandHandler(ImportUser)
export class ImportUserHandler implements ICommandHandler<ImportUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id, details, passwordHash }: ImportUser): Promise<UserId> {
    this.users.add(User.register(id, details, { by: 'administrator', passwordHash, emailVerifiedAt: this.clock.now() }));
    return id;
  }
}
