import { Query } from '../../../../platform/dispatch/message.js';

export interface LinkOwner {
  readonly email: string;
  readonly name: string;
  readonly salt: string;
}

/** Ask whom a link in a mail is for. Null when it is for nobody. */
export class ReadLink extends Query<LinkOwner | null> {
  readonly id!: string;
}
