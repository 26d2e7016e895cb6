import { Query } from '../../../../platform/dispatch/message.js';

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

/** Ask which keys of somebody still open something, the latest first. */
export class ListApiKeys extends Query<ApiKeyRow[]> {
  readonly userId!: string;
  /** Only this one. */
  readonly id?: string;
}
