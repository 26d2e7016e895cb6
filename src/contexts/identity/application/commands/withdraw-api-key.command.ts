import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type ApiKeyId } from '../../domain/api-key/api-key.js';
import { ApiKeyRepository } from '../../domain/api-key/api-key.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { Remembered } from '../ports/remembered.port.js';
import { RoleAssignment } from '../rules/role-assignment.js';

/** Take a key away: it opens nothing from that moment on. */
export class WithdrawApiKey extends Command<void> {
  readonly id!: ApiKeyId;
  /** Only if it is his; anybody's when left out, as far as whoever asks may do what its owner may. */
  readonly userId?: UserId;
}

@CommandHandler(WithdrawApiKey)
export class WithdrawApiKeyHandler implements ICommandHandler<WithdrawApiKey> {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly users: UserRepository,
    private readonly assignment: RoleAssignment,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id, userId }: WithdrawApiKey): Promise<void> {
    const key = await this.keys.find(id);
    if (!key || (userId && !key.belongsTo(userId))) throw new DomainError('not-found', 'not_found', `There is no API key with the id ${id}${userId ? ', or it is not yours' : ''}.`);
    if (!userId) await this.assignment.assertMayTouch((await this.users.find(key.of))?.has ?? []);
    key.withdraw(this.clock.now());
    await this.remembered.forgetApiKey(id);
  }
}
