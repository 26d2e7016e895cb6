import { LRUCache } from 'lru-cache';

const HOUR_MS = 3_600_000;
const MOST_NAMES = 20_000;

/** How often something may still happen within the hour, by name, as this process has counted it. */
export class Quota {
  private readonly counts = new LRUCache<string, { count: number }>({ max: MOST_NAMES, ttl: HOUR_MS });

  /** Whether it fits under all of the limits; only then is it counted. */
  take(...limits: readonly (readonly [name: string, most: number])[]): boolean {
    const counts = limits.map(([name]) => this.of(name));
    if (!limits.every(([, most], i) => counts[i]!.count < most)) return false;
    for (const each of counts) each.count++;
    return true;
  }

  private of(name: string): { count: number } {
    let found = this.counts.get(name);
    if (!found) this.counts.set(name, (found = { count: 0 }));
    return found;
  }
}
