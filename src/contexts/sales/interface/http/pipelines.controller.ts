import { Body, Controller, Delete, HttpCode, HttpStatus, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../../kernel/domain-error.js';
import { isId } from '../../../../kernel/id.js';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch, preconditionOf } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { AddStage } from '../../application/commands/add-stage.command.js';
import { ChangePipeline } from '../../application/commands/change-pipeline.command.js';
import { ChangeStage } from '../../application/commands/change-stage.command.js';
import { CreatePipeline } from '../../application/commands/create-pipeline.command.js';
import { DeletePipeline } from '../../application/commands/delete-pipeline.command.js';
import { RemoveStage } from '../../application/commands/remove-stage.command.js';
import { pipelines } from '../../application/queries/pipelines.resource.js';
import { Pipeline, type PipelineId } from '../../domain/pipeline/pipeline.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { AddStageBody, ChangeStageBody } from './pipelines.dto.js';

const StageParam = () => ApiParam({ name: 'stageId', description: 'The id of the stage.', schema: { type: 'string', format: 'uuid' } });

function refugeIn({ moveDealsTo, ...others }: Record<string, unknown>): StageId | null {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new DomainError('invalid', 'query_invalid', `${unknown} is not known here: use moveDealsTo`, [{ pointer: unknown, code: 'unknown_parameter', message: 'is not known here: use moveDealsTo' }]);
  if (moveDealsTo === undefined) return null;
  const id = typeof moveDealsTo === 'string' ? moveDealsTo.toLowerCase() : moveDealsTo;
  if (!isId(id)) throw new DomainError('invalid', 'query_invalid', 'moveDealsTo must be a UUID', [{ pointer: 'moveDealsTo', code: 'not_id', message: 'must be a UUID' }]);
  return id as StageId;
}

@Controller('pipelines')
export class PipelinesController extends RecordController(pipelines, { type: Pipeline, create: CreatePipeline, change: ChangePipeline, remove: DeletePipeline }) {
  /** Add a stage to a pipeline, as the last of the open ones or at the place that is named. */
  @Post(':id/stages')
  @HttpCode(HttpStatus.OK)
  @Permission(pipelines.permission('write'))
  @Refuses({ 409: ['stage_name_taken'], 422: ['requirement_unknown', 'too_many_stages'] })
  addStage(@Param('id', ParseId) id: PipelineId, @Body() body: AddStageBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(AddStage.of({ ...body, id }), version, request, reply);
  }

  /** Change a stage of a pipeline, or move it among the open ones. What a deal must have holds for those that come from then on. */
  @Patch(':id/stages/:stageId')
  @StageParam()
  @Permission(pipelines.permission('write'))
  @Refuses({ 404: ['stage_not_found'], 409: ['stage_name_taken'], 422: ['last_stages_stay', 'probability_fixed', 'requirement_unknown'] })
  changeStage(@Param('id', ParseId) id: PipelineId, @Param('stageId', ParseId) stageId: StageId, @Body() body: ChangeStageBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const sent = (request.body ?? {}) as object;
    const { position, ...set } = Object.fromEntries(Object.entries(body).filter(([name]) => name in sent)) as typeof body;
    return this.write(ChangeStage.of({ id, stageId, set, position }), version, request, reply);
  }

  /** Take a stage out of a pipeline. While deals are in it, name the stage that they go to: 409 `stage_in_use` says how many there are. */
  @Delete(':id/stages/:stageId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @StageParam()
  @ApiQuery({ name: 'moveDealsTo', required: false, description: 'The open stage of the same pipeline that its deals go to.', schema: { type: 'string', format: 'uuid' } })
  @Permission(pipelines.permission('write'))
  @Refuses({ 404: ['stage_not_found'], 409: ['stage_in_use'], 422: ['last_stages_stay', 'open_stage_needed', 'stage_not_in_pipeline'] })
  async removeStage(@Param('id', ParseId) id: PipelineId, @Param('stageId', ParseId) stageId: StageId, @Query() query: Record<string, unknown>, @IfMatch() version: number | undefined): Promise<void> {
    await this.dispatcher.execute(RemoveStage.of({ id, stageId, moveDealsTo: refugeIn(query) }), { precondition: preconditionOf(id, version) });
  }
}
