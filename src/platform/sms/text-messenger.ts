import { DomainError, type Fault } from '../../kernel/domain-error.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { Deliveries } from '../mail/deliveries.js';

/** One text message, as whoever sends it says it. */
export interface OutgoingText {
  /** Ours, and its idempotency handle: the same id is the same message, however often it is handed over. */
  readonly id: string;
  readonly to: PhoneNumber;
  readonly text: string;
}

export interface TextOptions {
  /** Gives up on it. */
  readonly signal?: AbortSignal;
}

const ID = /^\w[\w.-]{0,127}$/;
/** Ten parts, as telephones put them together. */
const MAX_TEXT = 1_530;
/** Telephones know line breaks, and no other control characters. */
const CONTROL = /[^\P{Cc}\n]/u;

/** The message with its line breaks as telephones know them; or one error that names everything that is wrong with it. */
function checkedText(message: OutgoingText): OutgoingText {
  const text = message.text.replaceAll(/\r\n?/g, '\n');
  const faults: Fault[] = [];
  const refuse = (pointer: string, code: string, reason: string) => faults.push({ pointer, code, message: reason });
  if (!ID.test(message.id)) refuse('/id', 'malformed', 'must be up to 128 letters, digits, dots, hyphens and underscores');
  if (text.trim() === '') refuse('/text', 'empty', 'must not be empty');
  if (text.length > MAX_TEXT) refuse('/text', 'too_long', `must have at most ${MAX_TEXT} characters`);
  if (CONTROL.test(text) || !text.isWellFormed()) refuse('/text', 'malformed', 'must have no control characters but line breaks');
  if (faults.length > 0) throw new DomainError('invalid', 'sms_invalid', `The text message can't be sent: ${faults.map((fault) => `${fault.pointer} ${fault.message}`).join('; ')}`, faults);
  return { ...message, text };
}

/** Sends text messages: throws `DomainError` for a message that is not right, and `DeliveryFailure` for one that did not go out. */
export abstract class TextMessenger {
  /** Where messages go, for the operator. */
  abstract readonly transport: string;

  constructor(private readonly deliveries?: Deliveries) {}

  async send(message: OutgoingText, { signal }: TextOptions = {}): Promise<void> {
    const deliver = async () => {
      signal?.throwIfAborted();
      await this.deliver(checkedText(message), signal);
    };
    await (this.deliveries ? this.deliveries.watch('sms', this.transport, deliver) : deliver());
  }

  protected abstract deliver(message: OutgoingText, signal: AbortSignal | undefined): Promise<void>;
}
