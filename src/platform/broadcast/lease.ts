/** How long a process may trust what it remembers, counted from the moment at which it said a word that has come back to it. */
export const LEASE_MS = 2_000;

/** Words that may be under way at a time. */
const MOST_WORDS = 20;

interface Moment {
  readonly monotonic: number;
  /** The monotonic clock of a machine that is paused stands still; this one doesn't. */
  readonly wall: number;
}

const now = (): Moment => ({ monotonic: performance.now(), wall: Date.now() });

/** What came back was sent after everything that was sent before it: so whoever hears his own word has heard all that came first. */
export class Lease {
  private readonly said = new Map<number, Moment>();
  private next = 1;
  private from: Moment | undefined;
  private told = false;

  /** Asked before every use of what is remembered: a process that was stopped may wake up with a request before anything else. */
  holds(): boolean {
    return this.from !== undefined && performance.now() - this.from.monotonic < LEASE_MS && Date.now() - this.from.wall < LEASE_MS;
  }

  /** The word to be sent. */
  say(): number {
    const word = this.next++;
    this.said.set(word, now());
    if (this.said.size > MOST_WORDS) this.said.delete(word - MOST_WORDS);
    return word;
  }

  hear(word: number): void {
    const moment = this.said.get(word);
    if (!moment) return;
    this.from = moment;
    this.told = false;
    for (const earlier of this.said.keys()) if (earlier <= word) this.said.delete(earlier);
  }

  end(): void {
    this.from = undefined;
    this.said.clear();
  }

  /** True once, when it has run out although words were sent. */
  lapses(): boolean {
    if (this.told || this.holds() || this.said.size < 3) return false;
    return (this.told = true);
  }
}
