import { Query } from '../../../../platform/dispatch/message.js';

/** Ask who can be reached at a number. Null when nobody can. */
export class FindUserByPhone extends Query<string | null> {
  readonly phone!: string;
}
