/** A number as the whole world dials it, with what was typed. */
export interface ReadPhone {
  readonly number: string;
  readonly input: string;
  readonly extension: string | null;
}

/** Reads telephone numbers as they are dialled in the tenant's country. */
export abstract class PhoneBook {
  /** Refuses what is no number, and names its place. */
  abstract read(input: string, pointer: string): Promise<ReadPhone>;
  /** Whether a text is that number as it may have been typed. */
  abstract reads(input: string, number: string): Promise<boolean>;
}
