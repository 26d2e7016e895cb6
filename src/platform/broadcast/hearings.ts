import { LEASE_MS } from './lease.js';

/** Clocks of two machines don't run alike to the millisecond. */
const MARGIN_MS = 200;
/** After this long whoever is silent trusts nothing which he remembers. */
const SILENCE_MS = LEASE_MS + MARGIN_MS;
/** A unit of work that was taken back leaves its announcement behind. */
const LEFT_BEHIND_MS = 600_000;

interface Hearing {
  readonly begun: number;
  readonly heardBy: Set<string>;
  /** Known when the announcement has come back: whoever was there then hears it, or has missed it. */
  expected: readonly string[] | undefined;
  readonly over: PromiseWithResolvers<void>;
}

/** Which other processes are there, and which of them have heard what this one has announced. */
export class Hearings {
  private readonly begun = new Map<string, Hearing>();
  private readonly lastSeen = new Map<string, number>();
  /** From when on all are known who are there. */
  private knowsAllFrom = Infinity;
  private next = 1;

  /** The number of an announcement that is about to be sent. */
  begin(): string {
    const number = String(this.next++);
    this.begun.set(number, { begun: performance.now(), heardBy: new Set(), expected: undefined, over: Promise.withResolvers() });
    return number;
  }

  /** To be called when it has been sent. */
  async over(number: string): Promise<void> {
    const hearing = this.begun.get(number);
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<void>((resolve) => (timer = setTimeout(resolve, SILENCE_MS)));
    await Promise.race([silence, ...(hearing ? [hearing.over.promise] : [])]);
    clearTimeout(timer);
    this.begun.delete(number);
  }

  /** Those who are there when this process begins to hear. If nobody can tell, they are known after the time in which each must have said something. */
  meet(others: readonly string[] | undefined): void {
    this.knowsAllFrom = performance.now() + (others ? 0 : SILENCE_MS);
    for (const id of others ?? []) this.see(id);
  }

  see(id: string): void {
    this.lastSeen.set(id, performance.now());
  }

  lose(id: string): void {
    this.lastSeen.delete(id);
    for (const hearing of this.begun.values()) this.look(hearing);
  }

  comeBack(number: string): void {
    const hearing = this.begun.get(number);
    if (!hearing || performance.now() < this.knowsAllFrom) return;
    hearing.expected = this.present();
    this.look(hearing);
  }

  acknowledge(id: string, numbers: string): void {
    for (const number of numbers.split(',')) {
      const hearing = this.begun.get(number);
      hearing?.heardBy.add(id);
      if (hearing) this.look(hearing);
    }
  }

  sweep(): void {
    const now = performance.now();
    for (const [id, seen] of this.lastSeen) if (now - seen > SILENCE_MS) this.lastSeen.delete(id);
    for (const [number, { begun }] of this.begun) if (now - begun > LEFT_BEHIND_MS) this.begun.delete(number);
  }

  private present(): string[] {
    const now = performance.now();
    return [...this.lastSeen].filter(([, seen]) => now - seen <= SILENCE_MS).map(([id]) => id);
  }

  private look({ expected, heardBy, over }: Hearing): void {
    if (expected?.every((id) => heardBy.has(id) || !this.lastSeen.has(id))) over.resolve();
  }
}
