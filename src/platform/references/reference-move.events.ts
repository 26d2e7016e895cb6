import { DomainEvent } from '../../kernel/domain-event.js';
import type { KeptReference, ReferenceMoveId } from './reference-move.js';

/** Some of a context's references were moved, and there are more. */
export class ReferencesAdvanced extends DomainEvent {
  static override readonly type = 'references.advanced';

  constructor(readonly moveId: ReferenceMoveId) {
    super();
  }
}

/** The answer of a context to a merge, or to its undoing: all of its references are where they belong. */
export class ReferencesSettled extends DomainEvent {
  static override readonly type = 'references.settled';

  constructor(
    readonly mergeId: string,
    readonly context: string,
    readonly isReturn: boolean,
    /** How many, by resource. */
    readonly moved: Readonly<Record<string, number>>,
    /** The first of those that stay as somebody wanted them since. */
    readonly kept: readonly KeptReference[],
    readonly keptCount: number,
    /** Whether somebody has decided that the rest is left as it is. */
    readonly wasGivenUp: boolean,
  ) {
    super();
  }
}
