/** Where objects lie that pass, by the last day that they are there, so that those to be cleared away lie together. No tenant's id begins so. */
export const PASSING = 'passing/';
const PASSING_KEY = /^passing:(\d{4}-\d{2}-\d{2}):(.+)$/;

/** In UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The key of an object that is cleared away once the day of `until` is over. No other key looks like it. */
export const passingKey = (key: string, until: Date): string => `passing:${dayOf(until)}:${key}`;

export function parsePassingKey(text: string): { readonly lastDay: string; readonly key: string } | undefined {
  const [, lastDay, key] = PASSING_KEY.exec(text) ?? [];
  return lastDay === undefined || key === undefined ? undefined : { lastDay, key };
}
