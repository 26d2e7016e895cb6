import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { DefaultPipelineStays, LastStagesStay, NoOpenStageLeft, PipelineInUse, StageInUse, StageNameTaken, StageNotFound, StageNotInPipeline, TooManyStages } from './pipeline.errors.js';
import { PipelineCreated, PipelineDeleted, PipelinePurged, PipelineRestored, PipelineStageRemoved, PipelineUpdated } from './pipeline.events.js';
import { CERTAIN, soundStage, type Stage, type StageDetails, type StageId, type StageKind } from './stage.js';

export type PipelineId = Id<'Pipeline'>;

export const MAX_STAGES = 30;

export interface PipelineDetails {
  readonly name: string;
  readonly description: string | null;
  /** Where deals go when nobody names a pipeline. */
  readonly isDefault: boolean;
}

/** The stages that every tenant starts with. */
const STANDARD: readonly (readonly [name: string, probability: number, kind: StageKind, rottingDays: number | null])[] = [
  ['LEAD', 10, 'OPEN', 30],
  ['QUALIFIED', 25, 'OPEN', 30],
  ['PROPOSAL', 50, 'OPEN', 21],
  ['NEGOTIATION', 75, 'OPEN', 14],
  ['CLOSED_WON', CERTAIN.WON, 'WON', null],
  ['CLOSED_LOST', CERTAIN.LOST, 'LOST', null],
];

const placed = (others: readonly Stage[], stage: Stage, position = others.length): readonly Stage[] => [...others.slice(0, position), stage, ...others.slice(position)];

/** The way that deals go, stage by stage. It has at least one open stage, and ends with the one in which they are won and the one in which they are lost. */
export class Pipeline extends AggregateRoot implements Recyclable {
  private name!: string;
  private description!: string | null;
  private isDefault!: boolean;
  private stages!: readonly Stage[];
  private deletedAt: Date | null = null;

  private constructor(readonly id: PipelineId) {
    super();
  }

  /** With the stages that everybody starts with. */
  static open(id: PipelineId, details: PipelineDetails, newStageId: () => StageId): Pipeline {
    const pipeline = new Pipeline(id);
    const stages = STANDARD.map(([name, probability, kind, rottingDays]): Stage => ({ id: newStageId(), name, kind, probability, requiredFields: [], rottingDays }));
    Object.assign(pipeline, { ...details, name: details.name.trim(), stages });
    pipeline.record(new PipelineCreated(id));
    return pipeline;
  }

  get isTheDefault(): boolean {
    return this.isDefault;
  }

  /** The stage in which deals begin. */
  get first(): Stage {
    return this.stages[0]!;
  }

  /** The stage in which deals end so. */
  ending(kind: 'WON' | 'LOST'): Stage {
    return this.stages.find((stage) => stage.kind === kind)!;
  }

  /** For deals: refuses a stage of another pipeline. */
  stageFor(id: StageId): Stage {
    const stage = this.stages.find((one) => one.id === id);
    if (!stage) throw new StageNotInPipeline(this.name, this.stages.map(({ name }) => name));
    return stage;
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change(details: Partial<PipelineDetails>): void {
    if (this.isDefault && details.isDefault === false) throw new DefaultPipelineStays();
    this.announce(this.takeOver<PipelineDetails>({ ...details, ...(details.name !== undefined && { name: details.name.trim() }) }));
  }

  /** Another pipeline is the default from now on. */
  cede(): void {
    this.announce(this.takeOver<PipelineDetails>({ isDefault: false }));
  }

  /** One more open stage, behind the others unless a place is named. */
  addStage(id: StageId, details: StageDetails, position?: number): void {
    if (this.stages.length >= MAX_STAGES) throw new TooManyStages(MAX_STAGES);
    this.assertNameFree(details.name);
    const stage = soundStage({ ...details, id, kind: 'OPEN' });
    this.arrange(placed(this.open, stage, position));
  }

  /** Changes one stage, and moves it where a place is named. */
  changeStage(id: StageId, details: Partial<StageDetails>, position?: number): void {
    const stage = this.stage(id);
    if (position !== undefined && stage.kind !== 'OPEN') throw new LastStagesStay();
    if (details.name !== undefined) this.assertNameFree(details.name, id);
    const changed = soundStage({ ...stage, ...details });
    const stages = this.stages.map((one) => (one.id === id ? changed : one));
    this.arrange(position === undefined ? stages : placed(stages.filter((one) => one.kind === 'OPEN' && one.id !== id), changed, position));
  }

  /** Takes a stage away that no deal is in any more; `deals` were in it, and `to` is where they went. */
  removeStage(id: StageId, deals: number, to: StageId | null): void {
    const stage = this.stage(id);
    if (stage.kind !== 'OPEN') throw new LastStagesStay();
    if (this.open.length === 1) throw new NoOpenStageLeft();
    if (deals > 0 && to === null) throw new StageInUse(stage.name, deals);
    this.stages = this.stages.filter((one) => one.id !== id);
    this.record(new PipelineStageRemoved(this.id, id, deals > 0 ? to : null, deals));
  }

  /** Where the deals of a stage that goes may go: to another open one. */
  refugeFrom(id: StageId, to: StageId): Stage {
    this.stage(id);
    const refuge = this.stages.find((one) => one.id === to && one.id !== id && one.kind === 'OPEN');
    if (!refuge) throw new StageNotInPipeline(this.name, this.open.filter((one) => one.id !== id).map(({ name }) => name), '/moveDealsTo');
    return refuge;
  }

  /** Goes into the recycle bin, when no deal is in it. */
  discard(deals: number, at: Date): void {
    if (deals > 0) throw new PipelineInUse(deals);
    this.delete(at);
  }

  delete(at: Date): void {
    if (this.isDefault) throw new DefaultPipelineStays();
    this.deletedAt = at;
    this.record(new PipelineDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new PipelineRestored(this.id));
  }

  purge(): void {
    this.record(new PipelinePurged(this.id));
  }

  private get open(): readonly Stage[] {
    return this.stages.filter(({ kind }) => kind === 'OPEN');
  }

  private stage(id: StageId): Stage {
    const stage = this.stages.find((one) => one.id === id);
    if (!stage) throw new StageNotFound(id);
    return stage;
  }

  private assertNameFree(name: string, except?: StageId): void {
    const taken = this.stages.find((one) => one.id !== except && one.name.toLowerCase() === name.trim().toLowerCase());
    if (taken) throw new StageNameTaken(taken.name);
  }

  /** In this order, and behind them those that end it. */
  private arrange(stages: readonly Stage[]): void {
    const endings = this.stages.filter((one) => one.kind !== 'OPEN' && !stages.some(({ id }) => id === one.id));
    this.announce(this.takeOver<{ stages: readonly Stage[] }>({ stages: [...stages, ...endings] }));
  }

  private announce(changed: readonly string[]): void {
    if (changed.length > 0) this.record(new PipelineUpdated(this.id, changed));
  }
}
