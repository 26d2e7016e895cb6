import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import type { Subject } from '../../../../kernel/subject.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';

/** Remember when something was last done with deals. */
export class NoteActivity extends Command<void> {
  readonly subjects!: readonly Subject[];
  readonly at!: Date;
}

@CommandHandler(NoteActivity)
export class NoteActivityHandler implements ICommandHandler<NoteActivity> {
  constructor(
    private readonly deals: DealRepository,
    private readonly clock: Clock,
  ) {}

  /** A clock that goes fast makes nothing of the future. */
  async execute({ subjects, at }: NoteActivity): Promise<void> {
    const now = this.clock.now();
    await this.deals.noteActivity(subjects, at > now ? now : at);
  }
}
