import type { AggregateRoot } from './aggregate-root.js';

/** Goes into the recycle bin before it goes for good. Each move may refuse, and each records what happened. */
export interface Recyclable extends AggregateRoot {
  delete(at: Date): void;
  restore(): void;
  /** Its last word, before it goes for good. */
  purge(): void;
}
