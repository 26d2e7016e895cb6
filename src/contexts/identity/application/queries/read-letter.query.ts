import { Query } from '../../../../platform/dispatch/message.js';
import type { Letter } from '../ports/letters.port.js';

/** What a letter is written from. */
export interface LetterSource {
  readonly to: string;
  readonly name: string | null;
  readonly tenantName: string;
  readonly salt: string | null;
  readonly purpose: string | null;
  readonly inviter: string | null;
  readonly expiresAt: string | null;
}

/** Ask what a letter says. Null when there is nobody whom it goes to, or nothing any more that it would be good for. */
export class ReadLetter extends Query<LetterSource | null> {
  readonly letter!: Letter;
}
