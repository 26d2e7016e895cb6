import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeActivity } from '../../application/commands/change-activity.command.js';
import { CompleteActivity } from '../../application/commands/complete-activity.command.js';
import { CreateActivity } from '../../application/commands/create-activity.command.js';
import { activities } from '../../application/queries/activities.resource.js';
import { Activity, type ActivityId } from '../../domain/activity/activity.js';
import { CompleteActivityBody } from './verbs.dto.js';

@Controller('activities')
export class ActivitiesController extends RecordController(activities, { type: Activity, create: CreateActivity, change: ChangeActivity }) {
  /** Complete what was planned: it has happened now, or when you say. */
  @Put(':id/complete')
  @Permission(activities.permission('write'))
  complete(@Param('id', ParseId) id: ActivityId, @Body() body: CompleteActivityBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(CompleteActivity.of({ ...body, id }), version, request, reply);
  }
}
