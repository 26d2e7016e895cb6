import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { DomainError } from '../../kernel/domain-error.js';
import { Command } from '../dispatch/message.js';
import { Optional } from '../http/validators.js';
import { Records } from '../persistence/records.js';
import { DeadLetter, type DeadLetterId } from './dead-letter.js';
import { Deliveries } from './deliveries.js';

/** So many are closed at once; the answer tells how many are left. */
const MOST = 500;

/** Deliver a dead letter again. */
export class ReplayDeadLetter extends Command<void> {
  readonly id!: DeadLetterId;
}

/** Give a dead letter up, so that the events behind it go on. */
export class SkipDeadLetter extends Command<void> {
  readonly id!: DeadLetterId;
}

/** Which dead letters are meant: all open ones, where nothing is said. */
export class DeadLetterFilter {
  /**
   * Only those of this subscriber.
   * @example timeline.note-written
   */
  @IsString()
  @Length(1, 200)
  @Optional()
  readonly subscriber?: string;

  /**
   * Only events of this type.
   * @example note.written
   */
  @IsString()
  @Length(1, 200)
  @Optional()
  readonly eventType?: string;
}

/** How many were closed, and how many that match are still open. */
export interface Closed {
  readonly closed: number;
  readonly remaining: number;
}

/** Deliver the oldest matching dead letters again, or give them up. */
export class CloseDeadLetters extends Command<Closed> {
  readonly how!: 'replay' | 'skip';
  readonly filter!: DeadLetterFilter;
}

@CommandHandler(ReplayDeadLetter)
export class ReplayDeadLetterHandler implements ICommandHandler<ReplayDeadLetter> {
  constructor(
    private readonly records: Records,
    private readonly deliveries: Deliveries,
  ) {}

  async execute({ id }: ReplayDeadLetter): Promise<void> {
    const letter = await this.records.get(DeadLetter, id);
    letter.replay();
    const [revived] = await this.deliveries.revive([letter.deliveryId]);
    if (!revived) throw new DomainError('conflict', 'subscriber_gone', `There is no subscriber ${letter.subscriber} any more: skip this dead letter.`);
  }
}

@CommandHandler(SkipDeadLetter)
export class SkipDeadLetterHandler implements ICommandHandler<SkipDeadLetter> {
  constructor(
    private readonly records: Records,
    private readonly deliveries: Deliveries,
  ) {}

  async execute({ id }: SkipDeadLetter): Promise<void> {
    const letter = await this.records.get(DeadLetter, id);
    letter.skip();
    await this.deliveries.drop([letter.deliveryId]);
  }
}

@CommandHandler(CloseDeadLetters)
export class CloseDeadLettersHandler implements ICommandHandler<CloseDeadLetters> {
  constructor(
    private readonly em: EntityManager,
    private readonly deliveries: Deliveries,
  ) {}

  async execute({ how, filter: { subscriber, eventType } }: CloseDeadLetters): Promise<Closed> {
    const where = { status: 'open', ...(subscriber !== undefined && { subscriber }), ...(eventType !== undefined && { eventType }) };
    const matching = await this.em.count(DeadLetter as never, where as never);
    const found = (await this.em.find(DeadLetter as never, where as never, { orderBy: { createdAt: 'asc', id: 'asc' } as never, limit: MOST })) as DeadLetter[];
    const ids = found.map(({ deliveryId }) => deliveryId);
    const closed = how === 'replay' ? await this.revive(found, ids) : await this.drop(found, ids);
    for (const letter of closed) letter[how]();
    return { closed: closed.length, remaining: matching - closed.length };
  }

  /** Those whose subscriber is still there. */
  private async revive(found: readonly DeadLetter[], ids: readonly string[]): Promise<readonly DeadLetter[]> {
    const revived = new Set(await this.deliveries.revive(ids));
    return found.filter(({ deliveryId }) => revived.has(deliveryId));
  }

  private async drop(found: readonly DeadLetter[], ids: readonly string[]): Promise<readonly DeadLetter[]> {
    await this.deliveries.drop(ids);
    return found;
  }
}
