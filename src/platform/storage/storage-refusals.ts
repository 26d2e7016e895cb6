import { DomainError } from '../../kernel/domain-error.js';
import { Refused } from '../http/problem.js';
import { Unavailable } from '../persistence/database-errors.js';

export class ObjectNotFound extends DomainError {
  constructor() {
    super('not-found', 'file_not_found', 'There is no such file, or it is not yours to see.');
  }
}

export class ObjectExists extends DomainError {
  constructor() {
    super('conflict', 'already_exists', 'There is a file under this name already.');
  }
}

/** The version that was asked for is not there any more. */
export class ObjectChanged extends DomainError {
  constructor() {
    super('stale', 'file_changed', 'The file has changed meanwhile: read it from its beginning.');
  }
}

export class ObjectTooLarge extends DomainError {
  constructor(limit: number) {
    super('rule', 'file_too_large', `The file has more than ${limit} bytes, which is the most that is taken.`);
  }
}

/** What arrived is not what was announced. */
export class ObjectDamaged extends DomainError {
  constructor() {
    super('rule', 'file_damaged', 'The file did not arrive as it was sent: its size or its checksum is another. Send it again.');
  }
}

/** No byte of the object lies in the range. */
export class RangeNotSatisfiable extends Refused {
  constructor(readonly size: number) {
    super(416, 'range_not_satisfiable', 'No byte of the file lies in this range.');
  }
}

/** The storage can't be reached, or has no room: the same may succeed in a moment. */
export class StorageUnavailable extends Unavailable {
  override readonly message = 'the storage is not available';
}
