import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type Letter, Letters } from '../ports/letters.port.js';

/** Have a letter sent. */
export class PostLetter extends Command<void> {
  /** Under which it is sent once. */
  readonly number!: string;
  readonly letter!: Letter;
}

@CommandHandler(PostLetter)
export class PostLetterHandler implements ICommandHandler<PostLetter> {
  constructor(private readonly letters: Letters) {}

  async execute({ number, letter }: PostLetter): Promise<void> {
    await this.letters.post(number, letter);
  }
}
