import { DomainError } from '../../kernel/domain-error.js';

export class RecordNotFound extends DomainError {
  constructor(record: string, id: string) {
    super('not-found', 'not_found', `There is no ${record} with the id ${id}, or it is not yours to see.`);
  }
}

export class StaleVersion extends DomainError {
  constructor(sent: number | '?', current: number | '?') {
    super('stale', 'stale_version', `The record has changed since version ${sent}: it is ${current === '?' ? 'at another now, or gone' : `at version ${current} now`}. Read it again and repeat the change.`);
  }
}

/** Whom a record was of has been erased, and does not come back. */
export class RecordErased extends DomainError {
  constructor(record: string) {
    super('conflict', 'record_erased', `What this ${record} held of a person has been erased. It stays as it is, so that what refers to it still does, and takes no change any more.`);
  }
}

/** Only what is in the recycle bin comes out of it. */
export class NotDeleted extends DomainError {
  constructor(record: string) {
    super('conflict', 'not_deleted', `This ${record} is not in the recycle bin.`);
  }
}

/** What was asked for was merged into another, which stands in its place. */
export class RecordMerged extends DomainError {
  constructor(
    record: string,
    readonly mergedId: string,
    readonly survivorId: string,
  ) {
    super('conflict', 'record_merged', `This ${record} was merged into the ${record} ${survivorId}: ask for that one.`, undefined, { survivorId });
  }
}
