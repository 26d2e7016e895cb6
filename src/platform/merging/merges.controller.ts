import { Controller, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../http/etag.js';
import { ParseId } from '../http/validators.js';
import { ReadController } from '../resource/read-controller.js';
import { ReadRecord } from '../resource/record-queries.js';
import { UndoMerge } from './undo-merge.command.js';
import { merges } from './merges.resource.js';
import type { MergeId } from './merge.js';

@Controller('merges')
export class MergesController extends ReadController(merges) {
  /**
   * Undo a merge.
   * @remarks For 30 days. Both records stand for themselves again at once, with what they had; what names them follows soon after, and `status` tells when. What was changed by hand since the merge stays, and is told under `kept`. One that has not ended is 409 `merge_in_progress`; one whose survivor was merged since is 409 `survivor_merged`, with that merge.
   */
  @Post(':id/undo')
  @HttpCode(HttpStatus.OK)
  @Permission(merges.permission('undo'))
  async undo(@Param('id', ParseId) id: MergeId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const merge = await this.dispatcher.execute(UndoMerge.of({ id }), { precondition: preconditionOf(id, version), answer: () => ReadRecord.of({ resource: merges, id, seesAll: true }) });
    markVersion(request, reply, merge.version);
    return merge;
  }
}
