import type { Reference } from './references.js';

/** The kind that users are of: whether they are active is known elsewhere. */
export const USER = 'user';

export type Values = Readonly<Record<string, unknown>>;

/** A record by its id, and of what kind it is, where that is said. */
export interface Identity {
  readonly id: string;
  readonly kind: string | undefined;
}

/** Who is named by a record, and where. */
export interface Named extends Identity {
  readonly pointer: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const members = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** JSON is kept as text, and so is a list of ids, as `{one,other}`. */
const unpacked = (stored: unknown, { form }: Reference): unknown => (typeof stored !== 'string' || form === 'column' ? stored : form === 'ids' ? stored.slice(1, -1).split(',').filter(Boolean) : (JSON.parse(stored) as unknown));

/** What stands in one place of a record, or of what is stored of it. */
export function namedIn(reference: Reference, record: Values): readonly Named[] {
  const { field, form, member, kind, kindIn } = reference;
  const value = unpacked(record[field], reference);
  const kindOf = (said: Values) => kind ?? (kindIn === undefined ? undefined : (said[kindIn] as string | undefined));
  const found = (id: unknown, said: Values, pointer: string): readonly Named[] => (isText(id) ? [{ id, kind: kindOf(said), pointer }] : []);
  if (form === 'column') return found(value, record, `/${field}`);
  if (form === 'ids') return members(value).flatMap((id, index) => found(id, {}, `/${field}/${index}`));
  return members(value).flatMap((one, index) => found((one as Values)[member!], one as Values, `/${field}/${index}/${member!}`));
}

export const isSame = (one: Identity, other: Identity): boolean => one.id === other.id && one.kind === other.kind;
