import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../kernel/id.js';
import { Command } from '../dispatch/message.js';
import { problemOf } from '../http/problem.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { DeadLetter } from './dead-letter.js';
import { Deliveries } from './deliveries.js';

/** Note that a delivery failed; after the last attempt it becomes a dead letter. */
export class RecordFailure extends Command<void> {
  readonly delivery!: string;
  readonly lease!: string;
  readonly retryAfterMs?: number | undefined;
  readonly error!: unknown;
}

@CommandHandler(RecordFailure)
export class RecordFailureHandler implements ICommandHandler<RecordFailure> {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly records: Records,
  ) {}

  async execute({ delivery, lease, retryAfterMs, error }: RecordFailure): Promise<void> {
    const failed = await this.deliveries.fail({ delivery, lease, retryAfterMs });
    if (!failed || retryAfterMs !== undefined) return;
    const { code, detail, errors } = problemOf(error, '', Work.current().correlationId);
    const { event, subscriber, failures } = failed;
    this.records.add(DeadLetter.bury(newId<'DeadLetter'>(), { deliveryId: delivery, subscriber, event, attempts: failures, error: { code, detail, at: UnitOfWork.current().now.toISOString(), ...(errors && { errors }) } }));
  }
}
