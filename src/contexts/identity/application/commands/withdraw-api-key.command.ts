import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type ApiKeyId } from '../../domain/api-key/api-key.js';
import { ApiKeyRepository } from '../../domain/api-key/api-key.repository.js';
import { type UserId } from '../../domain/user/user.js';
import { Remembered } from '../ports/remembered.port.js';

/** Take one of one's own keys away: it opens nothing from that moment on. */
export class WithdrawApiKey extends Command<void> {
  readonly id!: ApiKeyId;
  readonly userId!: UserId;
}

@CommandHandler(WithdrawApiKey)
export class WithdrawApiKeyHandler implements ICommandHandler<WithdrawApiKey> {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async execute({ id, userId }: WithdrawApiKey): Promise<void> {
    const key = await this.keys.find(id);
    if (!key?.belongsTo(userId)) throw new DomainError('not-found', 'not_found', `There is no API key with the id ${id}, or it is not yours.`);
    key.withdraw(this.clock.now());
    await this.remembered.forgetApiKey(id);
  }
}
