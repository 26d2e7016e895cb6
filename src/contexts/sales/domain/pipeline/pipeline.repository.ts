import type { Pipeline, PipelineId } from './pipeline.js';
import type { StageId } from './stage.js';

export abstract class PipelineRepository {
  abstract add(pipeline: Pipeline): void;
  /** It is there at once, for the deals that come to it in the same transaction. */
  abstract addAtOnce(pipeline: Pipeline): Promise<void>;
  /** Refuses with not-found when there is none. */
  abstract get(id: PipelineId): Promise<Pipeline>;
  abstract getToDelete(id: PipelineId): Promise<Pipeline>;
  /** For the deals in it, whatever whoever asks may do to pipelines: it stays as it is until this is committed. */
  abstract find(id: PipelineId): Promise<Pipeline | null>;
  /** Where deals go when nobody names a pipeline. When there is none, nobody else makes one until this is committed. */
  abstract findDefault(): Promise<Pipeline | null>;
  /** Another one is about to be the default: this one gives way at once. */
  abstract cede(pipeline: Pipeline): Promise<void>;
  /** How many deals are in it, or in one stage of it, those in the recycle bin included; none comes until this is committed. */
  abstract countDeals(id: PipelineId, stageId?: StageId): Promise<number>;
  /** All deals of one stage are in the other from now on. */
  abstract moveDeals(from: StageId, to: StageId, at: Date): Promise<void>;
}
