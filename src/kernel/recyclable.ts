import type { AggregateRoot } from './aggregate-root.js';

/** Goes into the recycle bin before it goes for good. Both moves may refuse, and both record what happened. */
export interface Recyclable extends AggregateRoot {
  delete(at: Date): void;
  restore(): void;
}
