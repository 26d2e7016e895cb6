import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { AreParts, IsId, IsPart, IsPlainObject, Nullable, Optional } from '../../../../platform/http/validators.js';
import { GRADES, type Grade } from '../../domain/lead/lead-score.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { ENGAGEMENT_WORDS, type EngagementKind } from '../../domain/scoring/engagement.js';
import { type CompletenessField, COMPLETENESS_FIELDS, MOST_POINTS } from '../../domain/scoring/score-rules.js';

const POINTS = { type: 'integer', minimum: -MOST_POINTS, maximum: MOST_POINTS } as const;

/** Points by value. */
export class PointsByValueBody {
  /** By value. */
  @IsPlainObject()
  @ApiProperty({ type: 'object', additionalProperties: POINTS, example: { logistics: 15 } })
  readonly points!: Record<string, number>;

  /** For any other value; nothing for one that is not known. */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  @Optional()
  readonly others: number = 0;
}

/** Points for companies of a size. */
export class SizeRuleBody {
  /**
   * From so many employees on.
   * @example 50
   */
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  readonly from!: number;

  /** @example 9 */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly points!: number;
}

/** Points for what somebody is. */
export class TitleRuleBody {
  /** Words, or words in a row: one of them is enough. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  @ApiProperty({ type: [String], example: ['head of purchasing'] })
  readonly words!: string[];

  /** @example 12 */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly points!: number;
}

/** Points for whether somebody may be written to. */
export class ConsentPointsBody {
  /** @example 6 */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly granted!: number;

  /** @example -10 */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly refused!: number;
}

/** By channel. */
export class ConsentRulesBody {
  @IsPart(() => ConsentPointsBody) @Optional() readonly email?: ConsentPointsBody;
  @IsPart(() => ConsentPointsBody) @Optional() readonly sms?: ConsentPointsBody;
  @IsPart(() => ConsentPointsBody) @Optional() readonly phone?: ConsentPointsBody;
  @IsPart(() => ConsentPointsBody) @Optional() readonly post?: ConsentPointsBody;
}

/** Points for what happens with somebody. */
export class EngagementRuleBody {
  @IsIn(ENGAGEMENT_WORDS)
  @ApiProperty({ enum: ENGAGEMENT_WORDS, example: 'CALL' })
  readonly kind!: EngagementKind;

  /**
   * For each time; below zero for what speaks against a lead.
   * @example 8
   */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly points!: number;

  /** After how many days half of it is left; null for what never fades. */
  @IsInt()
  @Min(1)
  @Max(3_650)
  @Nullable()
  @ApiProperty({ type: 'integer', nullable: true, example: 21 })
  readonly halfLifeDays: number | null = null;

  /**
   * How many points all of its kind bring, or take, at most.
   * @example 20
   */
  @IsInt()
  @Min(0)
  @Max(MOST_POINTS)
  readonly most!: number;
}

/** Points, usually below zero, for addresses that are thrown away. */
export class DisposableAddressBody {
  /** @example -20 */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly points!: number;

  /** What stands behind the @ of such addresses, in lower case. */
  @IsArray()
  @ArrayMaxSize(5_000)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 253, { each: true })
  @ApiProperty({ type: [String], example: ['mailinator.com'] })
  readonly domains!: string[];
}

/** From which score on each grade is given. */
export class GradeBoundsBody {
  @IsInt() @Min(1) @Max(100) @ApiProperty({ example: 75 }) readonly A!: number;
  @IsInt() @Min(1) @Max(100) @ApiProperty({ example: 55 }) readonly B!: number;
  @IsInt() @Min(1) @Max(100) @ApiProperty({ example: 40 }) readonly C!: number;
  @IsInt() @Min(1) @Max(100) @ApiProperty({ example: 25 }) readonly D!: number;
  @IsInt() @Min(1) @Max(100) @ApiProperty({ example: 10 }) readonly E!: number;
}

/** What makes a lead promising. Points are whole numbers. */
export class ScoreRulesBody {
  /**
   * What everybody begins with.
   * @example 5
   */
  @IsInt()
  @Min(-MOST_POINTS)
  @Max(MOST_POINTS)
  readonly base!: number;

  /** By the codes of GET /lookups/industries. */
  @IsPart(() => PointsByValueBody)
  readonly industries!: PointsByValueBody;

  /** By two letters of ISO 3166. */
  @IsPart(() => PointsByValueBody)
  readonly countries!: PointsByValueBody;

  /** By the number of employees, from the smallest on. */
  @AreParts(() => SizeRuleBody, 50)
  readonly sizes!: SizeRuleBody[];

  /** By what somebody is: the first that fits. */
  @AreParts(() => TitleRuleBody, 50)
  readonly titles!: TitleRuleBody[];

  /** For each field that is known. */
  @IsPlainObject()
  @ApiProperty({ type: 'object', properties: Object.fromEntries(COMPLETENESS_FIELDS.map((field) => [field, POINTS])), additionalProperties: false, example: { phone: 3 } })
  readonly completeness!: Partial<Record<CompletenessField, number>>;

  @IsPart(() => ConsentRulesBody)
  readonly consents!: ConsentRulesBody;

  /** What happens with somebody, what he does in social networks, and what speaks against him. */
  @AreParts(() => EngagementRuleBody, ENGAGEMENT_WORDS.length)
  readonly engagement!: EngagementRuleBody[];

  @IsPart(() => DisposableAddressBody)
  readonly disposableAddress!: DisposableAddressBody;

  @IsPart(() => GradeBoundsBody)
  readonly grades!: GradeBoundsBody;
}

export class PreviewScoreModelBody {
  /** What would hold; the draft if left out. */
  @IsPart(() => ScoreRulesBody)
  @Optional()
  readonly rules?: ScoreRulesBody;

  /** Leads to look at one by one. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsId({ each: true })
  @Optional()
  readonly leadIds: LeadId[] = [];
}

export class ScoreModelView {
  /** Rises with each draft. Every score is kept with the version that it was reckoned by. */
  @ApiProperty({ type: 'integer', example: 1 })
  readonly modelVersion!: number;
  readonly rules!: ScoreRulesBody;
  /** Since when leads are scored by it. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly activatedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly updatedAt!: string | null;
}

export class ScoreModelsView {
  /** Rises with each draft, each change of one and each activation: it is the ETag. */
  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;
  /** By what leads are scored. */
  readonly active!: ScoreModelView;
  /** By what they shall be, once it is activated. */
  @ApiProperty({ type: () => ScoreModelView, nullable: true })
  readonly draft!: ScoreModelView | null;
}

export class FactorView {
  /** @example INDUSTRY */
  readonly code!: string;
  @ApiProperty({ enum: ['BASE', 'FIT', 'ENGAGEMENT', 'SOCIAL', 'NEGATIVE', 'LIMITS'], example: 'FIT' })
  readonly group!: string;
  @ApiProperty({ type: 'integer', example: 15 })
  readonly points!: number;
  /** What they are for: the value that counted, or the names of what did. */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { industry: 'logistics' } })
  readonly why!: Readonly<Record<string, unknown>>;
}

export class ScoreView {
  /** The sum of the points of all factors, from 0 to 100. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, example: 62 })
  readonly score!: number;
  @ApiProperty({ enum: [...GRADES], example: 'B' })
  readonly grade!: Grade;
  @ApiProperty({ type: () => [FactorView] })
  readonly factors!: readonly FactorView[];
}

export class LeadScoreView extends ScoreView {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly leadId!: string;
  /** By which version of the model. */
  @ApiProperty({ type: 'integer', example: 1 })
  readonly modelVersion!: number;
  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;
}

export class KeptScoreView {
  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;
  @ApiProperty({ type: 'integer', example: 62 })
  readonly score!: number;
  @ApiProperty({ enum: [...GRADES], example: 'B' })
  readonly grade!: Grade;
  @ApiProperty({ type: 'integer', example: 1 })
  readonly modelVersion!: number;
  /** By factor, the points of those that had any: their sum is the score. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { BASE: 5, INDUSTRY: 15 } })
  readonly factors!: Readonly<Record<string, number>>;
}

export class KeptScoresPageInfo {
  @ApiProperty({ type: 'integer', example: 20 })
  readonly take!: number;
  /** Null on the last page. */
  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: string | null;
}

export class KeptScoresView {
  @ApiProperty({ type: () => [KeptScoreView] })
  readonly data!: readonly KeptScoreView[];
  readonly page!: KeptScoresPageInfo;
}

export class DistributionView {
  @ApiPropertyOptional({ type: 'integer' }) readonly A!: number;
  @ApiPropertyOptional({ type: 'integer' }) readonly B!: number;
  @ApiPropertyOptional({ type: 'integer' }) readonly C!: number;
  @ApiPropertyOptional({ type: 'integer' }) readonly D!: number;
  @ApiPropertyOptional({ type: 'integer' }) readonly E!: number;
  @ApiPropertyOptional({ type: 'integer' }) readonly F!: number;
}

export class MovedLeadView {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly leadId!: string;
  readonly before!: ScoreView;
  readonly after!: ScoreView;
}

export class ScorePreviewView {
  /** How many leads were looked at: the newest 10,000. */
  @ApiProperty({ type: 'integer', example: 5000 })
  readonly looked!: number;
  /** By grade, how many have it by the active version. */
  readonly before!: DistributionView;
  /** By grade, how many would have it. */
  readonly after!: DistributionView;
  /** How many would have a higher score. */
  @ApiProperty({ type: 'integer', example: 120 })
  readonly better!: number;
  /** How many would have a lower one. */
  @ApiProperty({ type: 'integer', example: 80 })
  readonly worse!: number;
  /** Those that were named, and that you see. */
  @ApiProperty({ type: () => [MovedLeadView] })
  readonly leads!: readonly MovedLeadView[];
}
