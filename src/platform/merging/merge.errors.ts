import { DomainError } from '../../kernel/domain-error.js';
import type { MergeId, MergeStatus } from './merge.js';

export class MergesWithItself extends DomainError {
  constructor(kind: string) {
    super('rule', 'merges_with_itself', `A ${kind} can not be merged with itself.`, [{ pointer: '/with', code: 'merges_with_itself', message: `must be another ${kind}` }]);
  }
}

export class NothingToMergeWith extends DomainError {
  constructor(kind: string, id: string) {
    super('rule', 'reference_not_found', `There is no ${kind} with the id ${id}, or it is not yours to see.`, [{ pointer: '/with', code: 'reference_not_found', message: `names a ${kind} that is not there` }]);
  }
}

/** What still moves can't move on: its references would be left half-way. */
export class MergeInProgress extends DomainError {
  constructor(kind: string, mergeId: MergeId) {
    super('conflict', 'merge_in_progress', `Another merge of this ${kind} has not ended yet: what names it is still being moved. Try again when GET /merges/${mergeId} says so.`, undefined, { mergeId });
  }
}

export class UnknownPicks extends DomainError {
  constructor(names: readonly string[], known: readonly string[]) {
    super('invalid', 'body_invalid', `${names.join(', ')} can not be picked: use ${known.join(', ')}.`, names.map((name) => ({ pointer: `/fields/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'unknown_field', message: 'is not a field that can be picked' })));
  }
}

export class MergeNotUndoable extends DomainError {
  constructor(status: MergeStatus) {
    super('conflict', status === 'MERGING' ? 'merge_in_progress' : 'merge_undone', status === 'MERGING' ? 'This merge has not ended yet: it can be undone when everything that named the merged record names the survivor.' : 'This merge is undone already.');
  }
}

export class UndoExpired extends DomainError {
  constructor(days: number) {
    super('conflict', 'undo_expired', `A merge can be undone for ${days} days.`);
  }
}

export class SurvivorMerged extends DomainError {
  constructor(mergeId: MergeId) {
    super('conflict', 'survivor_merged', `The survivor of this merge was merged into another since: undo the merge ${mergeId} before.`, undefined, { mergeId });
  }
}

export class SurvivorGone extends DomainError {
  constructor() {
    super('conflict', 'survivor_deleted', 'The survivor of this merge is in the recycle bin: restore it before, so that what it got can be taken back.');
  }
}
