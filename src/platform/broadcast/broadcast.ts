import type { Log } from '../logs/log.js';

/** Hears what is sent on a channel. */
export interface Listener {
  hear(message: string): void;
  /** Messages may have been lost: whatever rests on having heard them all is over. */
  miss?(): void;
}

/** The longest message, in bytes: PostgreSQL takes 8,000, with the name of the channel. */
export const LONGEST_MESSAGE = 7_500;

const EVERYBODY_MISSED = '';

/** Short messages from any process to all of them, itself included. */
export abstract class Broadcast {
  private readonly listeners = new Map<string, Listener[]>();
  private hearing = false;
  private owing = false;

  constructor(protected readonly log: Log) {}

  /** Inside a unit of work it is sent when that is committed, and not at all when it is not. */
  abstract send(channel: string, message: string): Promise<void>;

  /** Whether everything that is sent at present arrives here. */
  get isHearing(): boolean {
    return this.hearing;
  }

  listen(channel: string, listener: Listener): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  protected pack(channel: string, message: string): string {
    if (Buffer.byteLength(message) > LONGEST_MESSAGE) throw new Error(`a message on ${channel} is longer than ${LONGEST_MESSAGE} bytes: send where it can be read`);
    return `${channel} ${message}`;
  }

  protected unpack(packed: string): void {
    if (packed === EVERYBODY_MISSED) return this.missed();
    const gap = packed.indexOf(' ');
    for (const listener of this.listeners.get(packed.slice(0, gap)) ?? []) listener.hear(packed.slice(gap + 1));
  }

  protected beginHearing(): void {
    this.hearing = true;
  }

  protected endHearing(): void {
    if (!this.hearing) return;
    this.hearing = false;
    this.log.warn('messages of other processes are not heard at present: until they are, nothing is remembered');
    this.missed();
  }

  /** What can't be sent is not kept: as soon as it is possible, everybody is told that he has missed something. */
  protected async deliver(packed: string, post: (packed: string) => Promise<unknown>): Promise<void> {
    try {
      await post(packed);
    } catch {
      this.owing = true;
    }
  }

  protected async settle(post: (packed: string) => Promise<unknown>): Promise<void> {
    if (!this.owing) return;
    this.owing = false;
    await this.deliver(EVERYBODY_MISSED, post);
  }

  private missed(): void {
    for (const listeners of this.listeners.values()) for (const listener of listeners) listener.miss?.();
  }
}
