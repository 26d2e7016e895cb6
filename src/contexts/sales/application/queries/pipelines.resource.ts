import { boolean, choice, id, integer, object, tags, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toOne } from '../../../../platform/resource/resource.js';
import { type Stage, STAGE_KINDS } from '../../domain/pipeline/stage.js';

const GRANTS = { manager: ['read', 'write', 'delete', 'export'], agent: ['read'] } as const;

const stageShape = {
  type: 'object',
  required: ['id', 'name', 'kind', 'probability', 'requiredFields', 'rottingDays'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    kind: { type: 'string', enum: [...STAGE_KINDS] },
    probability: { type: 'integer' },
    requiredFields: { type: 'array', items: { type: 'string' } },
    rottingDays: { type: ['integer', 'null'] },
  },
};

const STAGE: Stage = { id: '01930b6e-6c00-7000-8000-000000000411' as Stage['id'], name: 'PROPOSAL', kind: 'OPEN', probability: 50, requiredFields: ['value'], rottingDays: 21 };

export const pipelines = describeResource({
  name: 'pipelines',
  record: 'pipeline',
  context: 'sales',
  description: 'The ways that deals go, stage by stage.',
  grants: GRANTS,
  table: 'sales.pipelines',
  fields: {
    name: text({ description: 'What it is called.', example: 'New business', filter: true, sort: true }),
    description: text({ description: 'What it is for.', example: 'Whoever buys from us for the first time.', nullable: true }),
    isDefault: boolean({ description: 'Whether deals go here when nobody names a pipeline: one of them is it. It ceases to be when another one is made it.', example: false }),
    stages: object<Stage[]>()({ description: 'Its stages in their order: the open ones, then the one in which deals are won, and the one in which they are lost.', example: [STAGE], many: true, schema: stageShape }),
  },
});

/** Kept from what stands in pipelines, for what refers to a stage. */
export const stages = describeResource({
  name: 'stages',
  record: 'stage',
  context: 'sales',
  description: 'The stages of pipelines.',
  table: 'sales.stages',
  appendOnly: true,
  defaultSort: 'position',
  grants: { manager: ['read'], agent: ['read'] },
  fields: {
    pipelineId: id({ description: 'The pipeline that it belongs to.', example: '01930b6e-6c00-7000-8000-000000000410', filter: true }),
    position: integer({ description: 'Its place in it, from 0.', example: 2, filter: true, sort: true }),
    name: text({ description: 'What it is called.', example: 'PROPOSAL' }),
    kind: choice(STAGE_KINDS, { description: 'Whether deals in it are open, or end there.', example: 'OPEN', filter: true }),
    probability: integer({ description: 'How likely a deal in it is won, in percent.', example: 50 }),
    requiredFields: tags({ description: 'What a deal must have to come here.', example: ['value'] }),
    rottingDays: integer({ description: 'After how many days in it a deal is stale; null for never.', example: 21, nullable: true }),
  },
  relations: { pipeline: toOne('pipelines', 'pipelineId', 'The pipeline that it belongs to.') },
});

export type PipelineRow = RowOf<typeof pipelines>;
export type StageRow = RowOf<typeof stages>;
