/** A fact, in the past tense. Its own fields are the event's data, so they are JSON-safe: strings, numbers, booleans, lists and plain objects. */
export abstract class DomainEvent {
  /** The stable name, `noun.verb`. */
  static readonly type: string;
  /** Rises when the shape of the data changes. */
  static readonly version: number = 1;

  get type(): string {
    return (this.constructor as typeof DomainEvent).type;
  }

  get version(): number {
    return (this.constructor as typeof DomainEvent).version;
  }
}
