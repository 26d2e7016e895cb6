import type { Amount } from '../../../../kernel/money.js';
import type { Condition } from '../../../../platform/conditions/condition.js';
import { Query } from '../../../../platform/dispatch/message.js';
import type { DealRow } from './deals.resource.js';
import type { StageRow } from './pipelines.resource.js';

/** One stage with what is in it. */
export interface BoardColumn {
  readonly stage: Omit<StageRow, 'externalId' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'deletedAt'>;
  readonly count: number;
  /** What its deals are worth, by currency. */
  readonly sums: readonly Amount[];
  /** The same, each by its probability. */
  readonly weighted: readonly Amount[];
  /** The newest of them. */
  readonly deals: readonly DealRow[];
}

export interface DealBoard {
  readonly pipelineId: string | null;
  readonly columns: readonly BoardColumn[];
}

/** Look at a pipeline stage by stage. */
export class ReadDealBoard extends Query<DealBoard> {
  /** Null for the default one. */
  readonly pipelineId!: string | null;
  /** How many cards of each stage. */
  readonly take!: number;
  readonly where!: Condition | undefined;
  readonly fields!: readonly string[];
  readonly include!: readonly string[];
}
