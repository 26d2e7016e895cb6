import { changedValues, type CustomChanges, type CustomValues } from './custom-field.js';
import { same } from './same.js';

/** Whose value a field gets. `this` is the survivor. */
export const SIDES = ['this', 'other'] as const;
export type Side = (typeof SIDES)[number];
export type Picks = Readonly<Record<string, Side>>;

/** By field, what it was before a merge and after it; of custom fields each by itself, as `customFields.region`. */
export type FieldChanges = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

const CUSTOM = 'customFields';
/** What a custom field is called among the others. */
export const customName = (key: string) => `${CUSTOM}.${key}`;

/** How a field comes about of which nobody says whose value it gets. */
export type Combine<T> = (mine: T, theirs: T) => T;

/** What is missing is taken over. */
const orTheirs = <T>(mine: T, theirs: T): T => mine ?? theirs;

/** Both lists, what is in both once: that of the survivor. */
export const union =
  <T>(keyOf: (one: T) => string, asFurther: (one: T) => T = (one) => one): Combine<readonly T[]> =>
  (mine, theirs) => {
    const known = new Set(mine.map(keyOf));
    const further = theirs.filter((one) => !known.has(keyOf(one)));
    return [...mine, ...(mine.length === 0 ? further : further.map(asFurther))];
  };

type Members = Readonly<Record<string, unknown>>;

/** The details of the survivor. `together` are fields that get the value of the same side as another. */
export function mergedFields<D extends object>(mine: D, theirs: D, picks: Picks, combine: { readonly [K in keyof D]?: Combine<D[K]> }, together: Readonly<Record<string, keyof D & string>> = {}): D {
  const entries = (Object.keys(mine) as (keyof D & string)[]).map((name) => {
    if (name === CUSTOM) return [name, mergedCustomFields(mine[name] as CustomValues, theirs[name] as CustomValues, picks)];
    const leader = together[name];
    if (leader !== undefined) return [name, picks[leader] === 'other' || (picks[leader] === undefined && mine[leader] === null && theirs[leader] !== null) ? theirs[name] : mine[name]];
    const side = picks[name];
    if (side !== undefined) return [name, side === 'this' ? mine[name] : theirs[name]];
    return [name, (combine[name] ?? orTheirs)(mine[name], theirs[name])];
  });
  return Object.fromEntries(entries) as D;
}

function mergedCustomFields(mine: CustomValues, theirs: CustomValues, picks: Picks): CustomValues {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const side = picks[customName(key)];
      const value = side === undefined ? (mine[key] ?? theirs[key]) : (side === 'this' ? mine : theirs)[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** What is different, custom fields each by itself. */
export function changesBetween(before: object, after: object): FieldChanges {
  const [one, other] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !same(one[name], other[name]));
  return Object.fromEntries(names.map((name) => [name, { before: one[name] ?? null, after: other[name] ?? null }]));
}

function flat(details: object): Members {
  const { customFields, ...others } = details as Members & { readonly customFields?: CustomValues };
  return { ...others, ...Object.fromEntries(Object.entries(customFields ?? {}).map(([key, value]) => [customName(key), value])) };
}

/** What goes back when a merge is undone: what is still as the merge left it. What was changed since is kept. */
export function givenBack(details: object, changes: FieldChanges): { readonly fields: Members; readonly kept: readonly string[] } {
  const present = flat(details);
  const kept = Object.keys(changes).filter((name) => !same(present[name] ?? null, changes[name]!.after));
  const back = Object.entries(changes).filter(([name]) => !kept.includes(name));
  const [custom, plain] = [back.filter(([name]) => name.startsWith(`${CUSTOM}.`)), back.filter(([name]) => !name.startsWith(`${CUSTOM}.`))];
  const fields: Record<string, unknown> = Object.fromEntries(plain.map(([name, { before }]) => [name, before]));
  if (custom.length > 0) fields[CUSTOM] = changedValues((details as { readonly customFields: CustomChanges }).customFields, Object.fromEntries(custom.map(([name, { before }]) => [name.slice(CUSTOM.length + 1), before])));
  return { fields, kept };
}

/** The keys of custom fields among what was taken over. */
export const customKeysIn = (changes: FieldChanges): readonly string[] => Object.keys(changes).flatMap((name) => (name.startsWith(`${CUSTOM}.`) ? [name.slice(CUSTOM.length + 1)] : []));
