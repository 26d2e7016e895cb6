import { Query } from '../../../../platform/dispatch/message.js';

/** That a lead went from somebody to somebody. */
export interface Assignment {
  readonly at: string;
  readonly fromId: string | null;
  readonly toId: string | null;
  /** The rule that said so; null when a person did. */
  readonly ruleId: string | null;
  readonly reason: string | null;
  readonly byId: string | null;
}

/** Who has had a lead, one after the other. */
export class ListAssignments extends Query<readonly Assignment[]> {
  readonly leadId!: string;
}
