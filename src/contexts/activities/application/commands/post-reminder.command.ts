import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type ReminderLetter, ReminderLetters } from '../ports/reminder-letters.port.js';

/** Have reminders sent. */
export class PostReminder extends Command<void> {
  /** Under which they are sent once. */
  readonly number!: string;
  readonly letters!: readonly ReminderLetter[];
}

@CommandHandler(PostReminder)
export class PostReminderHandler implements ICommandHandler<PostReminder> {
  constructor(private readonly letters: ReminderLetters) {}

  async execute({ number, letters }: PostReminder): Promise<void> {
    await this.letters.post(number, letters);
  }
}
