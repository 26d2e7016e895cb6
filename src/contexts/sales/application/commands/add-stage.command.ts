import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Nullable, Optional } from '../../../../platform/http/validators.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';

const A_YEAR_OF_DAYS = 366;

/** Add a stage to a pipeline. */
export class AddStage extends Command<void> {
  readonly id!: PipelineId;

  /**
   * What it is called; no two stages of a pipeline have the same name.
   * @example "LEGAL"
   */
  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'name must say something' })
  readonly name!: string;

  /**
   * How likely a deal in it is won, in percent.
   * @example 60
   */
  @IsInt()
  @Min(0)
  @Max(100)
  readonly probability!: number;

  /**
   * What a deal must have to come here: companyId, contactId, customerId, value, expectedCloseDate, ownerId, nextStep, competitor, tags, or a field of your own as customFields.key.
   * @example ["value"]
   */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  @Optional()
  readonly requiredFields: string[] = [];

  /** After how many days in it a deal is stale; null for never. */
  @IsInt()
  @Min(1)
  @Max(A_YEAR_OF_DAYS)
  @Nullable()
  readonly rottingDays: number | null = null;

  /** Its place among the open stages, from 0; left out, it is the last of them. */
  @IsInt()
  @Min(0)
  @Max(100)
  @Optional()
  readonly position?: number;
}

@CommandHandler(AddStage)
export class AddStageHandler implements ICommandHandler<AddStage> {
  constructor(private readonly pipelines: PipelineRepository) {}

  async execute({ id, position, ...details }: AddStage): Promise<void> {
    const pipeline = await this.pipelines.get(id);
    pipeline.addStage(newId<'Stage'>(), details, position);
  }
}
