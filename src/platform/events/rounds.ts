import { setTimeout as sleep } from 'node:timers/promises';

/** Takes turns, one after the other: at once while there is more to do, else when it is woken, or after a pause. */
export class Rounds {
  private woken = false;
  private ended = false;
  private troubled = false;
  private rest = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** True when there is more to do. */
    private readonly turn: () => Promise<boolean>,
    private readonly pauseMs: number,
    /** Told of the first error of a series. */
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.go();
  }

  wake(): void {
    this.woken = true;
    this.rest.abort();
  }

  /** After the turn that it is in. */
  async stop(): Promise<void> {
    this.ended = true;
    this.rest.abort();
    await this.running;
  }

  private async go(): Promise<void> {
    while (!this.ended) {
      this.woken = false;
      const more = await this.take();
      if (!more && !this.woken) await this.pause();
    }
  }

  private async take(): Promise<boolean> {
    try {
      const more = await this.turn();
      this.troubled = false;
      return more;
    } catch (error) {
      if (!this.troubled) this.onTrouble(error);
      this.troubled = true;
      await this.pause();
      return false;
    }
  }

  private async pause(): Promise<void> {
    if (this.ended) return;
    this.rest = new AbortController();
    await sleep(this.pauseMs, undefined, { signal: this.rest.signal }).catch(() => {});
  }
}
