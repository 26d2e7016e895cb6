import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Pipeline } from '../domain/pipeline/pipeline.js';
import type { Stage } from '../domain/pipeline/stage.js';

export const PipelineMapping = mapAggregate(Pipeline, 'sales.pipelines', {
  name: p.text(),
  description: p.text().nullable(),
  isDefault: p.boolean(),
  stages: p.json<readonly Stage[]>(),
});
