import { DomainError } from '../../../../kernel/domain-error.js';

const at = (pointer: string, code: string, message: string) => [{ pointer, code, message }];

export class StageNotFound extends DomainError {
  constructor(id: string) {
    super('not-found', 'stage_not_found', `This pipeline has no stage with the id ${id}.`);
  }
}

export class StageNotInPipeline extends DomainError {
  constructor(pipeline: string, names: readonly string[], pointer = '/stageId') {
    super('rule', 'stage_not_in_pipeline', `The stage is not one of the pipeline ${pipeline}, which has ${names.join(', ')}.`, at(pointer, 'stage_not_in_pipeline', `must be a stage of the pipeline ${pipeline}`));
  }
}

export class StageNameTaken extends DomainError {
  constructor(name: string) {
    super('conflict', 'stage_name_taken', `The pipeline has a stage ${name} already.`, at('/name', 'stage_name_taken', 'is the name of another stage of this pipeline'));
  }
}

/** Nobody comes past the end. */
export class LastStagesStay extends DomainError {
  constructor() {
    super('rule', 'last_stages_stay', 'A pipeline ends with one stage for what is won and one for what is lost: they can be renamed, and neither moved nor removed.');
  }
}

export class NoOpenStageLeft extends DomainError {
  constructor() {
    super('rule', 'open_stage_needed', 'A pipeline has at least one stage before a deal is won or lost.');
  }
}

export class TooManyStages extends DomainError {
  constructor(most: number) {
    super('rule', 'too_many_stages', `A pipeline has at most ${most} stages.`);
  }
}

export class ProbabilityFixed extends DomainError {
  constructor(kind: string, probability: number) {
    super('rule', 'probability_fixed', `What is ${kind} has a probability of ${probability} %.`, at('/probability', 'probability_fixed', `must be ${probability}`));
  }
}

export class RequirementUnknown extends DomainError {
  constructor(index: number, known: readonly string[]) {
    super('rule', 'requirement_unknown', `A stage can require ${known.join(', ')}, and fields of your own as customFields.key.`, at(`/requiredFields/${index}`, 'requirement_unknown', `must be one of ${known.join(', ')}, or customFields.key`));
  }
}

export class StageInUse extends DomainError {
  constructor(name: string, deals: number) {
    super('conflict', 'stage_in_use', `${deals} deals are in the stage ${name}, those in the recycle bin included: name the stage that they go to by moveDealsTo.`, undefined, { count: deals });
  }
}

export class PipelineInUse extends DomainError {
  constructor(deals: number) {
    super('conflict', 'pipeline_in_use', `${deals} deals are in this pipeline, those in the recycle bin included: move them to another one first.`, undefined, { count: deals });
  }
}

export class DefaultPipelineStays extends DomainError {
  constructor() {
    super('conflict', 'default_pipeline_stays', 'Deals go to this pipeline when nobody names one: make another one the default first.', at('/isDefault', 'default_pipeline_stays', 'can not be taken away: make another pipeline the default'));
  }
}
