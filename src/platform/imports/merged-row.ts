import type { ImportPlan, RowBody } from './import-plan.js';

/** A record as the API shows it. */
export type Shown = Readonly<Record<string, unknown>> & { readonly id: string };

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

const said = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value));

/** Lists grow by what they have not got. */
function grown(present: readonly unknown[], more: readonly unknown[], member: string | undefined): readonly unknown[] {
  const keyOf = (one: unknown) => said(member === undefined ? one : (one as Members)[member]);
  const known = new Set(present.map(keyOf));
  return [...present, ...more.filter((one) => !known.has(keyOf(one)))];
}

/** What a row changes of a record that is there: what it says, added to lists and put into objects; what it does not say stays. */
export function changesOf({ externalId: _, ...body }: RowBody, shown: Shown, { lists }: ImportPlan): RowBody {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const present = shown[name];
      if (name === 'customFields') return [name, value];
      if (Array.isArray(value) && Array.isArray(present)) return [name, grown(present, value, lists[name])];
      return [name, isMembers(value) && isMembers(present) ? { ...present, ...value } : value];
    }),
  );
}

/** What these fields were, so that it can be written again. */
export function stateBefore(set: RowBody, shown: Shown): Shown {
  const customOf = (names: unknown) => Object.fromEntries(Object.keys((names ?? {}) as object).map((key) => [key, ((shown.customFields ?? {}) as Members)[key] ?? null]));
  return Object.fromEntries(Object.keys(set).map((name) => [name, name === 'customFields' ? customOf(set[name]) : (shown[name] ?? null)])) as Shown;
}
