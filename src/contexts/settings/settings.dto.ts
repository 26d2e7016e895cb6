import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsPlainObject } from '../../platform/http/validators.js';
import { PLANS, type Plan } from './features.js';
import { BrandingBody, BusinessHoursBody, FormatsBody, HolidayBody, NumbersBody, RetentionBody, SecurityBody, TenantSettingsBody } from './tenant-settings.commands.js';

/** Some of what the tenant configures. */
export class TenantSettingsChanges extends PartialType(TenantSettingsBody, { skipNullProperties: false }) {}

export class FeaturesBody {
  /** By feature, true for on and false for off. One that is left out, or null, is as the plan has it. */
  @IsPlainObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'boolean', nullable: true }, example: { telephony: true, sequences: null } })
  readonly features!: Readonly<Record<string, unknown>>;
}

/** What the tenant has configured, its defaults included. */
export class TenantSettingsView {
  @ApiProperty({ example: 'Nordlicht Logistik' })
  readonly name!: string;
  @ApiProperty({ example: 'de-DE' })
  readonly locale!: string;
  @ApiProperty({ example: 'Europe/Berlin' })
  readonly timeZone!: string;
  @ApiProperty({ type: String, nullable: true, example: 'DE' })
  readonly defaultCountry!: string | null;
  @ApiProperty({ example: 'EUR' })
  readonly defaultCurrency!: string;
  readonly businessHours!: BusinessHoursBody;
  @ApiProperty({ type: [HolidayBody] })
  readonly holidays!: HolidayBody[];
  readonly formats!: FormatsBody;
  readonly numbers!: NumbersBody;
  readonly branding!: BrandingBody;
  readonly retention!: RetentionBody;
  readonly security!: SecurityBody;
  /** Rises with every change, the same number as the ETag; 0 as long as nobody has changed anything. */
  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly updatedAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly updatedBy!: string | null;
}

export class FeatureView {
  @ApiProperty({ example: 'telephony' })
  readonly key!: string;
  @ApiProperty({ example: 'Calls from within, with notes and recordings.' })
  readonly description!: string;
  @ApiProperty({ example: true })
  readonly enabled!: boolean;
  /** What the plan alone would say. */
  @ApiProperty({ example: false })
  readonly enabledByPlan!: boolean;
  /** Whether the tenant has decided it by itself. */
  @ApiProperty({ example: true })
  readonly decided!: boolean;
}

export class FeatureListView {
  @ApiProperty({ enum: PLANS, example: 'business' })
  readonly plan!: Plan;
  /** The same number as the ETag. */
  @ApiPropertyOptional({ type: 'integer', example: 1 })
  readonly version!: number;
  @ApiProperty({ type: [FeatureView] })
  readonly data!: FeatureView[];
}
