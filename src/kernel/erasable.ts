import type { AggregateRoot } from './aggregate-root.js';

/** Holds something of a person, and goes on being counted without it. */
export interface Erasable extends AggregateRoot {
  /** Takes over what stays in the place of each thing that told of him, and records what happened: never what it was. */
  erase(neutral: Readonly<Record<string, unknown>>): void;
}
