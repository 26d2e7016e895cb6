import { Body, Controller, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../auth/permission.js';
import type { Command } from '../dispatch/message.js';
import { IfMatch, markVersion, preconditionOf } from '../http/etag.js';
import { ParseId } from '../http/validators.js';
import { ReadController } from '../resource/read-controller.js';
import { ReadRecord } from '../resource/record-queries.js';
import type { DeadLetterId } from './dead-letter.js';
import { CloseDeadLetters, DeadLetterFilter, ReplayDeadLetter, SkipDeadLetter } from './dead-letters.commands.js';
import { deadLetters } from './dead-letters.resource.js';
import { ClosedDeadLetters } from './events.dto.js';

@Controller('events/dead-letters')
export class DeadLettersController extends ReadController(deadLetters) {
  /**
   * Replay dead letters.
   * @remarks Delivers the oldest 500 that match once more, each with as many attempts as a new event.
   */
  @Post('replay')
  @HttpCode(HttpStatus.OK)
  @Permission('events:manage')
  @ApiResponse({ status: 200, description: 'How many are delivered again.', type: ClosedDeadLetters })
  replayAll(@Body() filter: DeadLetterFilter): Promise<ClosedDeadLetters> {
    return this.dispatcher.execute(CloseDeadLetters.of({ how: 'replay', filter }));
  }

  /**
   * Skip dead letters.
   * @remarks Gives the oldest 500 that match up, and lets the events behind them go on.
   */
  @Post('skip')
  @HttpCode(HttpStatus.OK)
  @Permission('events:manage')
  @ApiResponse({ status: 200, description: 'How many were given up.', type: ClosedDeadLetters })
  skipAll(@Body() filter: DeadLetterFilter): Promise<ClosedDeadLetters> {
    return this.dispatcher.execute(CloseDeadLetters.of({ how: 'skip', filter }));
  }

  /**
   * Replay a dead letter.
   * @remarks Delivers it once more, with as many attempts as a new event. The events behind it follow when it has succeeded.
   */
  @Post(':id/replay')
  @HttpCode(HttpStatus.OK)
  @Permission('events:manage')
  replay(@Param('id', ParseId) id: DeadLetterId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.close(ReplayDeadLetter.of({ id }), version, request, reply);
  }

  /**
   * Skip a dead letter.
   * @remarks The subscriber will never hear of the event. Those behind it go on.
   */
  @Post(':id/skip')
  @HttpCode(HttpStatus.OK)
  @Permission('events:manage')
  skip(@Param('id', ParseId) id: DeadLetterId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.close(SkipDeadLetter.of({ id }), version, request, reply);
  }

  private async close(command: Command<void> & { readonly id: string }, version: number | undefined, request: FastifyRequest, reply: FastifyReply) {
    const letter = await this.dispatcher.execute(command, { precondition: preconditionOf(command.id, version), answer: () => ReadRecord.of({ resource: deadLetters, id: command.id, seesAll: true }) });
    markVersion(request, reply, letter.version);
    return letter;
  }
}
