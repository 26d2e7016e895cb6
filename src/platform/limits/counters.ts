/** So many more for this key, in a window that begins with the first; fewer, when points are given back. */
export interface Increment {
  readonly key: string;
  readonly points: number;
  readonly windowMs: number;
}

/** All that has been counted for a key since its window began, by whichever process, and how much of the window is left. */
export interface Count {
  readonly used: number;
  readonly msLeft: number;
}

/** Counts for all processes together. */
export abstract class Counters {
  /** In one round trip, and in the order given. No key is there twice. */
  abstract add(increments: readonly Increment[]): Promise<readonly Count[]>;
}
