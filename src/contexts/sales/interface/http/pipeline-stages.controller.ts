import { Controller } from '@nestjs/common';
import { RelatedController } from '../../../../platform/resource/related-controller.js';
import { stages } from '../../application/queries/pipelines.resource.js';

@Controller('pipelines')
export class PipelineStagesController extends RelatedController({ of: 'pipelines', list: stages, held: (id) => ({ field: 'pipelineId', op: 'eq', value: id }) }) {}
