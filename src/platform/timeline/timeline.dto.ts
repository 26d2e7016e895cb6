/** Something that happened. */
export class TimelineEntry {
  /**
   * The event's id.
   * @example 01930b6e-6c00-7000-8000-000000000e01
   */
  id!: string;
  /**
   * When it happened.
   * @example 2026-11-21T09:30:00.000Z
   */
  at!: string;
  /**
   * Which kind of thing happened to which kind of record.
   * @example note.written
   */
  type!: string;
  /**
   * The kind of record that it happened to.
   * @example note
   */
  kind!: string;
  /** @example 01930b6e-6c00-7000-8000-5eed00000003 */
  recordId!: string;
  /**
   * What the record is called now; null when it is in the recycle bin, or is called nothing.
   * @example "Wants a quote for 40 seats by Friday."
   */
  title!: string | null;
  /**
   * Who did it; null when the system did.
   * @example 01930b6e-6c00-7000-8000-0000000000a1
   */
  actorId!: string | null;
  /**
   * What the event says beyond that: ids, numbers, moments, words such as statuses, and the names of changed fields. Never a text that somebody wrote.
   * @example {"changed":["text"]}
   */
  summary!: Record<string, unknown>;
}

/** Where in a timeline a page ends. */
export class TimelinePlace {
  /** @example 20 */
  take!: number;
  /**
   * Ask with it for what happened before; null when there is nothing more.
   * @example null
   */
  nextCursor!: string | null;
}

/** A page of a timeline. */
export class Timeline {
  data!: TimelineEntry[];
  page!: TimelinePlace;
}
