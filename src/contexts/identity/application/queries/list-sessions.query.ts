import { Query } from '../../../../platform/dispatch/message.js';

export interface SessionRow {
  readonly id: string;
  readonly method: string;
  readonly device: string | null;
  readonly address: string | null;
  readonly openedAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
}

/** Ask where somebody is signed in, the latest first. */
export class ListSessions extends Query<SessionRow[]> {
  readonly userId!: string;
}
