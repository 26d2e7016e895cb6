import { Query } from '../../../../platform/dispatch/message.js';

/** How long a deal was in a stage. */
export interface StageStay {
  readonly stageId: string;
  /** What the stage was called when the deal came. */
  readonly stage: string;
  readonly pipelineId: string;
  readonly enteredAt: string;
  /** Null for where it is. */
  readonly leftAt: string | null;
  readonly seconds: number;
}

/** The stages that a deal was in, one after the other. */
export class ListStageStays extends Query<readonly StageStay[]> {
  readonly dealId!: string;
}
