import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Optional } from '../http/validators.js';
import type { LetterKind } from './mailbox.js';

/** Which messages to list. */
export class MailboxQuery {
  /** Only messages that went this way. */
  @IsIn(['email', 'sms'])
  @Optional()
  readonly kind?: LetterKind;

  /**
   * Only messages to an address that has this in it.
   * @example ada@example.com
   */
  @IsString()
  @Length(1, 254)
  @Optional()
  readonly to?: string;

  /** How many to pass over. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(10_000)
  @Optional()
  readonly skip: number = 0;

  /** How many to answer. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  @Optional()
  readonly take: number = 50;
}

/** What a list shows of a message. */
export class MailboxEntry {
  /** @example 01930b6e-6c00-7000-8000-00000000cafe */
  id!: string;
  /** The way it went: `email` or `sms`. */
  kind!: string;
  from!: string;
  /** Everybody who got it, those in bcc too. */
  to!: string[];
  subject!: string;
  /** @example 2026-11-21T09:30:00.000Z */
  receivedAt!: string;
  bytes!: number;
}

/** The newest messages. */
export class MailboxPage {
  data!: MailboxEntry[];
  /** How many there are in all. */
  total!: number;
}

/** A part that can be saved. */
export class MailboxAttachment {
  name!: string;
  type!: string;
  bytes!: number;
}

/** A message, opened. */
export class MailboxMessage extends MailboxEntry {
  text!: string | null;
  html!: string | null;
  attachments!: MailboxAttachment[];
  headers!: MailboxHeader[];
}

/** One line of the head of a message. */
export class MailboxHeader {
  name!: string;
  value!: string;
}
