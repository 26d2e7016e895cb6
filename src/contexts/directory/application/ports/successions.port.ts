import type { CustomValues } from '../../../../kernel/custom-field.js';
import type { MergeKind } from '../../domain/merge/merge.js';

/** A record that becomes part of another. */
export interface Succession {
  readonly kind: MergeKind;
  readonly mergedId: string;
  readonly survivorId: string;
  readonly mergeId: string;
}

/** Who stands in whose place, for everybody who asks for a record or names one. */
export abstract class Successions {
  /** The contexts whose records name such records. */
  abstract referringTo(kind: MergeKind): readonly string[];
  /** Nobody names these until this is committed, and nobody is about to. */
  abstract hold(ids: readonly string[]): Promise<void>;
  /** Whoever asks for the merged one is told of the survivor, once everything has moved. */
  abstract open(succession: Succession): Promise<void>;
  abstract settle(mergedId: string): Promise<void>;
  abstract close(mergedId: string): Promise<void>;
  /** Takes values away from a record that no two may have, at once, so that another can have them. Answers those. */
  abstract release(kind: MergeKind, id: string, keys: readonly string[]): Promise<CustomValues>;
}
