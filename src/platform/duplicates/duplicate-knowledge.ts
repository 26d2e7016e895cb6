import type { Comparison } from '../../kernel/likeness.js';

/** One thing to look for, as it stands in the query string. */
export interface AskedFor {
  readonly description: string;
  readonly example: string;
}

/** What a context knows of when two records of a resource are the same thing. `Facts` is what is compared of a record. */
export abstract class DuplicateKnowledge<Facts = unknown> {
  /** The fields of a record that say something of it; they are shown with a candidate. */
  abstract readonly fields: readonly string[];
  /** What GET takes, by parameter. */
  abstract readonly parameters: Readonly<Record<string, AskedFor>>;
  /** When two are the same. */
  abstract readonly comparison: Comparison<Facts>;
  /** A score from here on is a duplicate for certain: a record like that is not made without being asked. */
  readonly certain: number = 80;
  /** A score below is not worth showing. */
  readonly least: number = 30;
  /** What is known of a record, as it is shown or as somebody wants to make it. What can't be read is nothing known. */
  abstract factsOf(record: Readonly<Record<string, unknown>>): Promise<Facts>;
  /** The parameters of GET, as the fields of a record. */
  abstract recordOf(parameters: Readonly<Record<string, string>>): Readonly<Record<string, unknown>>;
}
