import type { Resource } from '../resource/resource.js';
import type { DataSubject } from './data-subject.js';
import type { ErasureId } from './erasure.js';
import type { Traces } from './traces.js';

/** Who somebody was before, where others have become part of him. Whoever lets records become one provides it. */
export abstract class FormerIds {
  /** Under which ids a record was known. */
  abstract of(resource: Resource, id: string): Promise<readonly string[]>;
  /** Forgets what would bring them back, whatever of him is kept to part others, and what is told of him in the history of those that he was a part of; answers how much that was. */
  abstract forget(erasureId: ErasureId, subject: DataSubject, traces: Traces): Promise<{ readonly references: number; readonly history: number }>;
}
