/** What happened. */
export class Event {
  /** @example 01930b6e-6c00-7000-8000-000000000e01 */
  id!: string;
  /**
   * Which kind of thing happened to which kind of record.
   * @example note.written
   */
  eventType!: string;
  /**
   * The shape of data. A shape never changes: a new one has a higher version.
   * @example 1
   */
  version!: number;
  /**
   * When it happened.
   * @example 2026-11-21T09:30:00.000Z
   */
  timestamp!: string;
  /**
   * The context that it happened in.
   * @example notes
   */
  source!: string;
  /** @example 01930b6e-6c00-7000-8000-0000000000de */
  tenantId!: string;
  /**
   * The request or job that it happened in.
   * @example 0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77
   */
  correlationId!: string;
  /**
   * Who did it; null when the system did.
   * @example 01930b6e-6c00-7000-8000-0000000000a1
   */
  actorId!: string | null;
  /**
   * The event's own fields.
   * @example {"noteId":"01930b6e-6c00-7000-8000-000000000001","changed":["text"]}
   */
  data!: Record<string, unknown>;
}

/** Where in the log a page ends. */
export class LogPlace {
  /** @example 100 */
  take!: number;
  /**
   * Ask from here the next time, also when there was nothing.
   * @example qNnQvJc0lV8nVdzPWzBd
   */
  nextCursor!: string;
  /**
   * Whether there are more already.
   * @example false
   */
  hasMore!: boolean;
}

/** A page of the log. */
export class EventLog {
  data!: Event[];
  page!: LogPlace;
}

/** What became of many dead letters at once. */
export class ClosedDeadLetters {
  /**
   * How many were closed now.
   * @example 12
   */
  closed!: number;
  /**
   * How many that match are still open: ask again.
   * @example 0
   */
  remaining!: number;
}
