import { isCustomKey } from '../../../../kernel/custom-field.js';
import type { Id } from '../../../../kernel/id.js';
import { ProbabilityFixed, RequirementUnknown } from './pipeline.errors.js';

export type StageId = Id<'Stage'>;

export const STAGE_KINDS = ['OPEN', 'WON', 'LOST'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** What a stage may ask of the deals that come to it. */
export const REQUIRABLE = ['companyId', 'contactId', 'customerId', 'value', 'expectedCloseDate', 'ownerId', 'nextStep', 'competitor', 'tags'] as const;
const CUSTOM = 'customFields.';

export interface Stage {
  readonly id: StageId;
  readonly name: string;
  readonly kind: StageKind;
  /** How likely a deal in it is won, in percent. */
  readonly probability: number;
  /** What a deal must have to come here: names of its fields, those of the tenant's own as `customFields.key`. */
  readonly requiredFields: readonly string[];
  /** After how many days in it a deal is stale; null for never. */
  readonly rottingDays: number | null;
}

export type StageDetails = Omit<Stage, 'id' | 'kind'>;

/** What is won is certain, and what is lost as well. */
export const CERTAIN: Readonly<Record<'WON' | 'LOST', number>> = { WON: 100, LOST: 0 };

const isRequirable = (name: string) => (REQUIRABLE as readonly string[]).includes(name) || (name.startsWith(CUSTOM) && isCustomKey(name.slice(CUSTOM.length)));

/** A stage that says nothing against itself. */
export function soundStage(stage: Stage): Stage {
  if (stage.kind !== 'OPEN' && stage.probability !== CERTAIN[stage.kind]) throw new ProbabilityFixed(stage.kind, CERTAIN[stage.kind]);
  const unknown = stage.requiredFields.findIndex((name) => !isRequirable(name));
  if (unknown >= 0) throw new RequirementUnknown(unknown, REQUIRABLE);
  return { ...stage, name: stage.name.trim(), requiredFields: [...new Set(stage.requiredFields)], rottingDays: stage.kind === 'OPEN' ? stage.rottingDays : null };
}
