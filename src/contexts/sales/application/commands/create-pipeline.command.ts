import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, IsString, Length, Matches } from 'class-validator';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import { Pipeline, type PipelineId } from '../../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../../domain/pipeline/pipeline.repository.js';

/** Make a pipeline, with the stages that everybody starts with. */
export class CreatePipeline extends Command<PipelineId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: PipelineId;

  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'name must say something' })
  readonly name!: string;

  @IsString()
  @Length(1, 1_000)
  @Nullable()
  readonly description: string | null = null;

  @IsBoolean()
  @Optional()
  readonly isDefault: boolean = false;
}

@CommandHandler(CreatePipeline)
export class CreatePipelineHandler implements ICommandHandler<CreatePipeline> {
  constructor(private readonly pipelines: PipelineRepository) {}

  async execute({ id = newId<'Pipeline'>(), ...details }: CreatePipeline): Promise<PipelineId> {
    const former = details.isDefault ? await this.pipelines.findDefault() : null;
    if (former) await this.pipelines.cede(former);
    this.pipelines.add(Pipeline.open(id, details, () => newId<'Stage'>()));
    return id;
  }
}
