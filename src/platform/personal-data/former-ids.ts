import type { Resource } from '../resource/resource.js';
import type { DataSubject } from './data-subject.js';
import type { Traces } from './traces.js';

/** Who somebody was before, where others have become part of him. Whoever lets records become one provides it. */
export abstract class FormerIds {
  /** Under which ids a record was known. */
  abstract of(resource: Resource, id: string): Promise<readonly string[]>;
  /** Forgets what would bring them back, and whatever of him is kept to part others; answers how much that was. */
  abstract forget(subject: DataSubject, traces: Traces): Promise<number>;
}
