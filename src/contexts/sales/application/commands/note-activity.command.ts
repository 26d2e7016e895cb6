import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import type { Subject } from '../../../../kernel/subject.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';

/** Remember when something was last done with deals. */
export class NoteActivity extends Command<void> {
  readonly subjects!: readonly Subject[];
  /** When it was done, if not just now. */
  readonly at!: Date | null;
}

@CommandHandler(NoteActivity)
export class NoteActivityHandler implements ICommandHandler<NoteActivity> {
  constructor(
    private readonly deals: DealRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ subjects, at }: NoteActivity): Promise<void> {
    const now = this.clock.now();
    await this.deals.noteActivity(subjects, at === null || at > now ? now : at);
  }
}
