import { setImmediate } from 'node:timers/promises';

const SHARE_MS = 8;

/** Lets other work have the event loop whenever this one has held it for its share. */
export class FairShare {
  private since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.since < SHARE_MS) return;
    await setImmediate();
    this.since = performance.now();
  }
}
