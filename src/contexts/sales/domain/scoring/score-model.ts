import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import type { Id } from '../../../../kernel/id.js';
import { ScoreModelNotDraft } from './score-model.errors.js';
import { ScoreModelActivated, ScoreModelDrafted } from './score-model.events.js';
import { DEFAULT_RULES, faultsOfRules, type ScoreRules } from './score-rules.js';

export type ScoreModelId = Id<'ScoreModel'>;

export const MODEL_STATUSES = ['DRAFT', 'ACTIVE', 'RETIRED'] as const;
export type ModelStatus = (typeof MODEL_STATUSES)[number];

export function assertSoundRules(rules: ScoreRules): void {
  const faults = faultsOfRules(rules);
  if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ').slice(0, 500), faults.slice(0, 100));
}

/** Of all models of a tenant together: it rises whenever one of them changes. The first is there before it is written down. */
export const versionOf = (models: readonly { readonly version: number }[]): number => Math.max(1, models.reduce((sum, { version }) => sum + version, 0));

/** One version of what makes a lead promising. It is changed as long as it is a draft; once it was active it says for ever by what it scored. */
export class ScoreModel extends AggregateRoot {
  private status: ModelStatus = 'DRAFT';
  private activatedAt: Date | null = null;
  private retiredAt: Date | null = null;

  private constructor(
    readonly id: ScoreModelId,
    readonly modelVersion: number,
    private rules: ScoreRules,
  ) {
    super();
  }

  /** What a tenant scores by that has said nothing yet. */
  static first(id: ScoreModelId, at: Date): ScoreModel {
    const model = new ScoreModel(id, 1, DEFAULT_RULES);
    model.status = 'ACTIVE';
    model.activatedAt = at;
    return model;
  }

  static draft(id: ScoreModelId, modelVersion: number, rules: ScoreRules): ScoreModel {
    assertSoundRules(rules);
    const model = new ScoreModel(id, modelVersion, rules);
    model.record(new ScoreModelDrafted(id, modelVersion));
    return model;
  }

  get currentRules(): ScoreRules {
    return this.rules;
  }

  get isActive(): boolean {
    return this.status === 'ACTIVE';
  }

  /** Nothing happens when the rules are what they were. */
  revise(rules: ScoreRules): void {
    if (this.status !== 'DRAFT') throw new ScoreModelNotDraft(this.modelVersion);
    assertSoundRules(rules);
    if (this.takeOver<{ rules: ScoreRules }>({ rules }).length > 0) this.record(new ScoreModelDrafted(this.id, this.modelVersion));
  }

  /** Takes the place of the one that was active. */
  activate(before: ScoreModel, at: Date): void {
    if (this.status !== 'DRAFT') throw new ScoreModelNotDraft(this.modelVersion);
    before.retire(at);
    this.status = 'ACTIVE';
    this.activatedAt = at;
    this.record(new ScoreModelActivated(this.id, this.modelVersion));
  }

  private retire(at: Date): void {
    this.status = 'RETIRED';
    this.retiredAt = at;
  }
}
