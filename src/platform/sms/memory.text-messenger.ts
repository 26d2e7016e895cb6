import { type OutgoingText, TextMessenger } from './text-messenger.js';

/** Keeps what it is given to send: for unit tests. */
export class MemoryTextMessenger extends TextMessenger {
  readonly transport = 'memory';
  readonly sent: OutgoingText[] = [];
  /** Thrown at the next attempts, one each. */
  readonly failures: Error[] = [];

  protected async deliver(message: OutgoingText): Promise<void> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    if (!this.sent.some(({ id }) => id === message.id)) this.sent.push(message);
  }
}
