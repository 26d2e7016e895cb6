import { Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { Permission } from '../auth/permission.js';
import { ParseId } from '../http/validators.js';
import { ReadController } from '../resource/read-controller.js';
import { ReadRecord } from '../resource/record-queries.js';
import type { ReplayId } from './replay.js';
import { CancelReplay } from './replays.commands.js';
import { replays } from './replays.resource.js';

@Controller('events/replays')
export class ReplaysController extends ReadController(replays) {
  /**
   * Cancel a replay.
   * @remarks What it has handed out already is still delivered.
   */
  @Post(':id/cancel')
  @HttpCode(HttpStatus.OK)
  @Permission('events:manage')
  cancel(@Param('id', ParseId) id: ReplayId) {
    return this.dispatcher.execute(CancelReplay.of({ id }), { answer: () => ReadRecord.of({ resource: replays, id, seesAll: true }) });
  }
}
