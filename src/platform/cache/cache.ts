/** How long a value is remembered, and what else it can be forgotten by. */
export interface Remembering {
  /** At most this long, even when nobody says that it has changed. */
  readonly seconds: number;
  readonly tags?: readonly string[];
}

/** Plain data, as JSON has it. */
export type Memorable = string | number | boolean | null | undefined | readonly Memorable[] | { readonly [name: string]: Memorable };

/** What has been read and changes seldom, for the tenant in hand. Everything is right without it, only slower. */
export abstract class Cache {
  /**
   * The value that is remembered under this key, else what `make` makes; when many ask at once, it is made once for all.
   * It is the same for every user of the tenant: `make` runs without a caller, and outside of any unit of work.
   */
  abstract remember<T extends Memorable>(key: string, how: Remembering, make: () => Promise<T>): Promise<T>;

  /** Forgets by key or tag, in every process; inside a unit of work when that is committed. Over, or the unit is, when no process can answer with it any more. */
  abstract forget(...names: readonly string[]): Promise<void>;
}
