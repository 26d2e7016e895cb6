import { ApiProperty, type ApiPropertyOptions, OmitType } from '@nestjs/swagger';
import { STAGE_KINDS, type StageKind } from '../../domain/pipeline/stage.js';
import { LoseDeal } from '../../application/commands/lose-deal.command.js';
import { MoveDeal } from '../../application/commands/move-deal.command.js';
import { ReopenDeal } from '../../application/commands/reopen-deal.command.js';
import { STALE_REASONS } from '../../application/queries/list-stale-deals.query.js';
import type { Amount } from '../../../../kernel/money.js';

export class MoveDealBody extends OmitType(MoveDeal, ['id'] as const) {}
export class LoseDealBody extends OmitType(LoseDeal, ['id'] as const) {}
export class ReopenDealBody extends OmitType(ReopenDeal, ['id'] as const) {}

const amountShape = (example: string) => ({
  type: 'object' as const,
  required: ['amount', 'currency'],
  properties: { amount: { type: 'string' as const, pattern: String.raw`^-?\d+(?:\.\d+)?$` }, currency: { type: 'string' as const } },
  example: { amount: example, currency: 'EUR' },
});
const oneAmount = (example: string, nullable = false) => ApiProperty({ ...amountShape(example), nullable } as ApiPropertyOptions);
const amounts = (example: string) => ApiProperty({ type: 'array', items: amountShape(example) } as ApiPropertyOptions);
const dealSchema = { $ref: '#/components/schemas/Deal' };

export class BoardStage {
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000411' }) readonly id!: string;
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000410' }) readonly pipelineId!: string;
  @ApiProperty({ type: 'integer', example: 2 }) readonly position!: number;
  @ApiProperty({ example: 'PROPOSAL' }) readonly name!: string;
  @ApiProperty({ enum: STAGE_KINDS, example: 'OPEN' }) readonly kind!: StageKind;
  @ApiProperty({ type: 'integer', example: 50 }) readonly probability!: number;
  @ApiProperty({ type: [String], example: ['value'] }) readonly requiredFields!: string[];
  @ApiProperty({ type: 'integer', nullable: true, example: 21 }) readonly rottingDays!: number | null;
}

/** One stage with what is in it. */
export class BoardColumnView {
  @ApiProperty({ type: BoardStage }) readonly stage!: BoardStage;
  /** How many deals are in it. */
  @ApiProperty({ type: 'integer', example: 12 }) readonly count!: number;
  /** What they are worth, by currency. */
  @amounts('460800.00') readonly sums!: readonly Amount[];
  /** The same, each by its probability: exact, with as many decimals as that takes. */
  @amounts('230400.00') readonly weighted!: readonly Amount[];
  /** The newest of them, as the list shows them. */
  @ApiProperty({ type: 'array', items: dealSchema }) readonly deals!: object[];
}

export class DealBoardView {
  /** Null as long as the tenant has no pipeline. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: '01930b6e-6c00-7000-8000-000000000410' }) readonly pipelineId!: string | null;
  /** Its stages in their order. */
  @ApiProperty({ type: [BoardColumnView] }) readonly columns!: BoardColumnView[];
}

/** What is expected of a month, a quarter, or a person, in one currency. */
export class ForecastRowView {
  /** `2026-11`, `2026-Q4`, or the id of whoever owns the deals; null for nobody's. */
  @ApiProperty({ type: String, nullable: true, example: '2026-12' }) readonly key!: string | null;
  @ApiProperty({ example: 'EUR' }) readonly currency!: string;
  /** How many open deals are expected to be won. */
  @ApiProperty({ type: 'integer', example: 7 }) readonly openDeals!: number;
  @ApiProperty({ type: 'integer', example: 2 }) readonly wonDeals!: number;
  /** What was won. */
  @oneAmount('41000.00') readonly won!: Amount;
  /** That, and open deals with a probability of 75 % or more. */
  @oneAmount('79400.00') readonly committed!: Amount;
  /** What was won, and open deals each by its probability. */
  @oneAmount('98600.00') readonly weighted!: Amount;
  /** What was won, and all open deals. */
  @oneAmount('156200.00') readonly bestCase!: Amount;
  /** What was to be won; null where nobody has set a target that you see. */
  @oneAmount('120000.00', true) readonly target!: Amount | null;
  /** What is missing to that; below 0 when more was won. */
  @oneAmount('79000.00', true) readonly toTarget!: Amount | null;
}

export class ForecastView {
  @ApiProperty({ type: [ForecastRowView] }) readonly data!: readonly ForecastRowView[];
}

/** An open deal that nobody drives on. */
export class StaleDealView {
  @ApiProperty(dealSchema as ApiPropertyOptions) readonly deal!: object;
  /** Why it is one. */
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...STALE_REASONS] }, example: ['NO_ACTIVITY'] }) readonly reasons!: readonly string[];
  @ApiProperty({ type: 'integer', example: 31 }) readonly daysInStage!: number;
  @ApiProperty({ type: 'integer', example: 31 }) readonly daysWithoutActivity!: number;
}

export class StaleDealPage {
  @ApiProperty({ type: [StaleDealView] }) readonly data!: StaleDealView[];
  @ApiProperty({ $ref: '#/components/schemas/PageInfo' } as ApiPropertyOptions) readonly page!: object;
}

/** How long a deal was in a stage. */
export class StageStayView {
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000411' }) readonly stageId!: string;
  /** What the stage was called when the deal came. */
  @ApiProperty({ example: 'PROPOSAL' }) readonly stage!: string;
  @ApiProperty({ format: 'uuid', example: '01930b6e-6c00-7000-8000-000000000410' }) readonly pipelineId!: string;
  @ApiProperty({ format: 'date-time', example: '2026-11-02T09:30:00.000Z' }) readonly enteredAt!: string;
  /** Null for where it is. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-09T14:10:00.000Z' }) readonly leftAt!: string | null;
  @ApiProperty({ type: 'integer', example: 621_600 }) readonly seconds!: number;
}

export class StageStays {
  @ApiProperty({ type: [StageStayView] }) readonly data!: readonly StageStayView[];
}
