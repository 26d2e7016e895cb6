import type { StageId } from './stage.js';
import type { Pipeline, PipelineId } from './pipeline.js';

export abstract class PipelineRepository {
  abstract add(pipeline: Pipeline): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: PipelineId): Promise<Pipeline>;
  abstract getToDelete(id: PipelineId): Promise<Pipeline>;
  /** For the deals in it, however little whoever asks may see of pipelines: it stays as it is until this is committed. */
  abstract find(id: PipelineId): Promise<Pipeline | null>;
  /** The default one, and nobody else makes or names one until this is committed. */
  abstract findDefault(): Promise<Pipeline | null>;
  /** Another one is about to be the default: this one is it no more, at once. */
  abstract cede(pipeline: Pipeline): Promise<void>;
  /** How many deals are in it, or in one stage of it, those in the bin included; none comes until this is committed. */
  abstract countDeals(id: PipelineId, stageId?: StageId): Promise<number>;
}
