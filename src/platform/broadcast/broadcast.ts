import { randomBytes } from 'node:crypto';
import type { Log } from '../logs/log.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Hearings } from './hearings.js';
import { Lease, LEASE_MS } from './lease.js';

/** Hears what is sent on a channel. */
export interface Listener {
  hear(message: string): void;
  /** Messages may have been lost: whatever rests on having heard them all is over. */
  miss?(): void;
}

/** The longest message, in bytes: PostgreSQL takes 8,000, with the name of the channel. */
export const LONGEST_MESSAGE = 7_500;

/** How often each process says that it is there. */
export const BEAT_MS = 500;

const EVERYBODY_MISSED = '';

/** What processes say of themselves, as channels of their own. */
const HERE = '@here';
const LEAVES = '@leaves';
const HEARD = '@heard';
const ANNOUNCED = '@announced';

/** Short messages from any process to all of them, itself included. */
export abstract class Broadcast {
  /** What this process is called by the others. */
  protected readonly id = randomBytes(8).toString('hex');
  private readonly listeners = new Map<string, Listener[]>();
  private readonly lease = new Lease();
  private readonly hearings = new Hearings();
  /** Announcements that have been heard, by sender, of which he is still to be told. */
  private readonly unanswered = new Map<string, string[]>();
  private connected = false;
  private owing = false;
  private firstWord = Promise.withResolvers<void>();

  constructor(protected readonly log: Log) {}

  /** Whether everything that is sent at present arrives here: the last word that this process sent has come back to it, and that was not long ago. */
  get isHearing(): boolean {
    return this.connected && this.lease.holds();
  }

  listen(channel: string, listener: Listener): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  }

  /** Inside a unit of work it is sent when that is committed, and not at all when it is not. */
  async send(channel: string, message: string): Promise<void> {
    const packed = this.pack(channel, message);
    if (UnitOfWork.isOpen()) await this.postWithCommit(packed, async () => {});
    else await this.deliver(packed);
  }

  /**
   * The same, and waited for: over when every process has heard it, or has been silent for so long that it trusts nothing
   * which it remembers. Inside a unit of work it is the unit that waits, after its commit.
   */
  async announce(channel: string, message: string): Promise<void> {
    const number = this.hearings.begin();
    const packed = this.pack(ANNOUNCED, `${this.id} ${number} ${channel} ${message}`);
    const untilHeard = () => this.hearings.over(number);
    if (UnitOfWork.isOpen()) {
      this.assertCanAnnounce();
      await this.postWithCommit(packed, untilHeard);
    } else {
      await this.deliver(packed);
      await untilHeard();
    }
  }

  /** Sends at once, to everybody or to one process. */
  protected abstract post(packed: string, to?: string): Promise<unknown>;

  /** Sends with the commit of the unit of work that is open, which is over when what follows is. */
  protected abstract postWithCommit(packed: string, afterwards: () => Promise<void>): Promise<void>;

  /** Throws when a commit could not be followed by its announcement. */
  protected assertCanAnnounce(): void {}

  /** `others` are the processes that are there already; undefined when nobody knows. */
  protected async beginHearing(others: readonly string[] | undefined): Promise<void> {
    this.connected = true;
    this.hearings.meet(others?.filter((id) => id !== this.id));
    await this.settle();
    await this.beat();
  }

  protected endHearing(): void {
    if (!this.connected) return;
    this.connected = false;
    this.lease.end();
    this.log.warn('messages of other processes are not heard at present: until they are, nothing is remembered');
    this.missed();
  }

  /** So that nobody waits for a process which ends. */
  protected async leave(): Promise<void> {
    this.connected = false;
    this.lease.end();
    await this.post(`${LEAVES} ${this.id}`).catch(() => {});
  }

  /** Says that this process is there. It is so again when its own word has come back. */
  protected async beat(): Promise<void> {
    if (this.lease.lapses()) this.log.warn(`what this process sends has not come back to it within ${LEASE_MS} ms: until it does, nothing is remembered. Is there a pooler between it and the database?`);
    this.hearings.sweep();
    await this.post(`${HERE} ${this.id} ${this.lease.say()}`);
  }

  protected async untilFirstWord(ms: number): Promise<void> {
    await Promise.race([this.firstWord.promise, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
  }

  protected unpack(packed: string): void {
    if (packed === EVERYBODY_MISSED) return this.missed();
    const [channel, message] = halves(packed);
    if (channel === ANNOUNCED) this.hearAnnounced(message);
    else if (channel === HERE) this.hearWord(...halves(message));
    else if (channel === HEARD) this.hearings.acknowledge(...halves(message));
    else if (channel === LEAVES) this.hearings.lose(message);
    else this.pass(channel, message);
  }

  /** What can't be sent is not kept: as soon as it is possible, everybody is told that he has missed something. */
  protected async deliver(packed: string): Promise<void> {
    try {
      await this.post(packed);
    } catch {
      this.owing = true;
    }
  }

  protected async settle(): Promise<void> {
    if (!this.owing) return;
    this.owing = false;
    await this.deliver(EVERYBODY_MISSED);
  }

  private pack(channel: string, message: string): string {
    if (Buffer.byteLength(message) > LONGEST_MESSAGE) throw new Error(`a message on ${channel} is longer than ${LONGEST_MESSAGE} bytes: send where it can be read`);
    return `${channel} ${message}`;
  }

  private pass(channel: string, message: string): void {
    for (const listener of this.listeners.get(channel) ?? []) listener.hear(message);
  }

  private hearAnnounced(announcement: string): void {
    const [sender, rest] = halves(announcement);
    const [number, packed] = halves(rest);
    this.pass(...halves(packed));
    if (sender === this.id) this.hearings.comeBack(number);
    else this.answer(sender, number);
  }

  private hearWord(sender: string, word: string): void {
    if (sender !== this.id) return this.hearings.see(sender);
    this.lease.hear(Number(word));
    this.firstWord.resolve();
  }

  /** All that arrived together is answered together. */
  private answer(sender: string, number: string): void {
    const waiting = this.unanswered.get(sender);
    if (waiting) return void waiting.push(number);
    const numbers = [number];
    this.unanswered.set(sender, numbers);
    queueMicrotask(() => {
      this.unanswered.delete(sender);
      void this.post(`${HEARD} ${this.id} ${numbers.join()}`, sender).catch(() => {});
    });
  }

  private missed(): void {
    for (const listeners of this.listeners.values()) for (const listener of listeners) listener.miss?.();
  }
}

/** Before and after the first space. */
function halves(text: string): [before: string, after: string] {
  const gap = text.indexOf(' ');
  return gap < 0 ? [text, ''] : [text.slice(0, gap), text.slice(gap + 1)];
}
