/** Where somebody gets his letters. */
export interface Mailbox {
  readonly address: string;
  readonly name: string;
}

/** Those who work in the tenant, as far as their time is concerned. */
export abstract class People {
  /** By whose clocks somebody lives; nobody's are the tenant's. */
  abstract zoneOf(userId: string | null): Promise<string>;
  /** From 0 for Monday. */
  abstract firstDayOfWeek(): Promise<number>;
  /** Refuses whom the tenant doesn't know; whoever is asking is known. */
  abstract assertKnown(userIds: readonly string[], pointer: string): Promise<void>;
  /** Null when he gets none. */
  abstract mailboxOf(userId: string): Promise<Mailbox | null>;
}
