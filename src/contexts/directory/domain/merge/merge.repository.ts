import type { Merge, MergeId } from './merge.js';

export abstract class MergeRepository {
  abstract add(merge: Merge): void;
  /** Refuses with not-found when there is none. Nobody else changes it until this is committed. */
  abstract hold(id: MergeId): Promise<Merge>;
  abstract seek(id: string): Promise<Merge | null>;
  /** The merge by which a record is, or becomes, part of another. */
  abstract ofMerged(id: string): Promise<Merge | null>;
  /** All merges that a record has part in. */
  abstract ofRecord(id: string): Promise<readonly Merge[]>;
  /** Merges into a record that have not ended, and undoings that have not. */
  abstract unsettled(id: string): Promise<Merge | null>;
}
