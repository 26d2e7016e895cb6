import { Controller, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ArchiveWorkItem } from '../../application/commands/archive-work-item.command.js';
import { ChangeWorkItem } from '../../application/commands/change-work-item.command.js';
import { CreateWorkItem } from '../../application/commands/create-work-item.command.js';
import { workItems } from '../../application/queries/work-items.resource.js';
import { WorkItem, type WorkItemId } from '../../domain/work-item/work-item.js';

@Controller('work-items')
export class WorkItemsController extends RecordController(workItems, { type: WorkItem, create: CreateWorkItem, change: ChangeWorkItem }) {
  /** Archive a work item: it can still be read, and changes no more. */
  @Post(':id/archive')
  @HttpCode(HttpStatus.OK)
  @Permission(workItems.permission('write'))
  archive(@Param('id', ParseId) id: WorkItemId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(ArchiveWorkItem.of({ id }), version, request, reply);
  }
}
