import { DomainEvent } from '../../../../kernel/domain-event.js';
import type { Amount } from '../../../../kernel/money.js';
import type { PipelineId } from '../pipeline/pipeline.js';
import type { StageId } from '../pipeline/stage.js';
import type { DealId, DealStatus } from './deal.js';

export class DealCreated extends DomainEvent {
  static override readonly type = 'deal.created';

  constructor(
    readonly dealId: DealId,
    readonly companyId: string | null,
    readonly contactId: string | null,
    readonly customerId: string | null,
    readonly leadId: string | null,
    readonly pipelineId: PipelineId,
    readonly stageId: StageId,
    readonly ownerId: string | null,
    readonly value: Amount | null,
  ) {
    super();
  }
}

export class DealUpdated extends DomainEvent {
  static override readonly type = 'deal.updated';

  constructor(
    readonly dealId: DealId,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class DealStageChanged extends DomainEvent {
  static override readonly type = 'deal.stage_changed';

  constructor(
    readonly dealId: DealId,
    readonly pipelineId: PipelineId,
    readonly from: StageId,
    readonly to: StageId,
    readonly status: DealStatus,
    readonly value: Amount | null,
  ) {
    super();
  }
}

export class DealWon extends DomainEvent {
  static override readonly type = 'deal.won';

  constructor(
    readonly dealId: DealId,
    readonly companyId: string | null,
    readonly contactId: string | null,
    readonly customerId: string | null,
    readonly ownerId: string | null,
    readonly value: Amount | null,
  ) {
    super();
  }
}

export class DealLost extends DomainEvent {
  static override readonly type = 'deal.lost';

  constructor(
    readonly dealId: DealId,
    readonly companyId: string | null,
    readonly contactId: string | null,
    readonly customerId: string | null,
    readonly ownerId: string | null,
    readonly value: Amount | null,
  ) {
    super();
  }
}

export class DealReopened extends DomainEvent {
  static override readonly type = 'deal.reopened';

  constructor(
    readonly dealId: DealId,
    readonly stageId: StageId,
    readonly ownerId: string | null,
    readonly value: Amount | null,
  ) {
    super();
  }
}

export class DealDeleted extends DomainEvent {
  static override readonly type = 'deal.deleted';

  constructor(readonly dealId: DealId) {
    super();
  }
}

export class DealRestored extends DomainEvent {
  static override readonly type = 'deal.restored';

  constructor(readonly dealId: DealId) {
    super();
  }
}

export class DealPurged extends DomainEvent {
  static override readonly type = 'deal.purged';

  constructor(readonly dealId: DealId) {
    super();
  }
}
