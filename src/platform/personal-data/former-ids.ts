import type { Resource } from '../resource/resource.js';

/** Under which ids a record was known before, where others have become part of it. Whoever lets records become one provides it. */
export abstract class FormerIds {
  abstract of(resource: Resource, id: string): Promise<readonly string[]>;
}
