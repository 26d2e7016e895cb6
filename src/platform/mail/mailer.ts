import type { Deliveries } from './deliveries.js';
import type { CheckedMail, MailRules } from './mail-rules.js';
import { checkedMail } from './mail-rules.js';
import { type OutgoingMail, releaseStreams } from './outgoing-mail.js';

/** Somebody whom the server does not take mail for, while it took the message for others. */
export interface RefusedRecipient {
  readonly address: string;
  /** True when it may be tried again, for this one alone. */
  readonly temporary: boolean;
  /** What the server said, such as `550 5.1.1`. */
  readonly reply: string;
}

/** A message is on its way. */
export interface Delivery {
  readonly messageId: string;
  /** Empty, as a rule. */
  readonly refused: readonly RefusedRecipient[];
}

export interface SendOptions {
  /** Gives up on it. */
  readonly signal?: AbortSignal;
}

/** Sends mail: throws `DomainError` for a message that is not right, and `DeliveryFailure` for one that did not go out. */
export abstract class Mailer {
  /** Where messages go, for the operator. */
  abstract readonly transport: string;

  constructor(
    protected readonly rules: MailRules,
    private readonly deliveries?: Deliveries,
  ) {}

  async send(mail: OutgoingMail, { signal }: SendOptions = {}): Promise<Delivery> {
    const deliver = async () => {
      signal?.throwIfAborted();
      return this.deliver(checkedMail(mail, this.rules), signal);
    };
    try {
      return await (this.deliveries ? this.deliveries.watch('email', this.transport, deliver) : deliver());
    } finally {
      releaseStreams(mail);
    }
  }

  /** Rejects when nothing can be sent. */
  abstract ping(): Promise<void>;

  protected abstract deliver(mail: CheckedMail, signal: AbortSignal | undefined): Promise<Delivery>;
}
