import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { PipelineId } from './pipeline.js';
import type { StageId } from './stage.js';

export class PipelineCreated extends DomainEvent {
  static override readonly type = 'pipeline.created';

  constructor(readonly pipelineId: PipelineId) {
    super();
  }
}

export class PipelineUpdated extends DomainEvent {
  static override readonly type = 'pipeline.updated';

  constructor(
    readonly pipelineId: PipelineId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

/** A stage is gone, and its deals are in another. */
export class PipelineStageRemoved extends DomainEvent {
  static override readonly type = 'pipeline.stage_removed';

  constructor(
    readonly pipelineId: PipelineId,
    readonly stageId: StageId,
    /** Where its deals went; null when it had none. */
    readonly movedTo: StageId | null,
    readonly deals: number,
  ) {
    super();
  }
}

export class PipelineDeleted extends DomainEvent {
  static override readonly type = 'pipeline.deleted';

  constructor(readonly pipelineId: PipelineId) {
    super();
  }
}

export class PipelineRestored extends DomainEvent {
  static override readonly type = 'pipeline.restored';

  constructor(readonly pipelineId: PipelineId) {
    super();
  }
}

export class PipelinePurged extends DomainEvent {
  static override readonly type = 'pipeline.purged';

  constructor(readonly pipelineId: PipelineId) {
    super();
  }
}
