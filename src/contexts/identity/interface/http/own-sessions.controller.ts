import { Controller, Delete, Get, HttpCode, HttpStatus, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../../../platform/auth/permission.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { EndSession } from '../../application/commands/end-session.command.js';
import { ListSessions } from '../../application/queries/list-sessions.query.js';
import type { SessionId } from '../../domain/session/session.js';
import { personAsking } from './person-asking.js';
import { SessionList } from './own-things.dto.js';

@ApiTags('Auth')
@Controller('auth/sessions')
export class OwnSessionsController {
  constructor(private readonly dispatcher: Dispatcher) {}

  /** Show where you are signed in. */
  @Get()
  @SignedIn()
  async list(): Promise<SessionList> {
    const { sessionId } = Work.current().caller!;
    const rows = await this.dispatcher.ask(ListSessions.of({ userId: personAsking() }));
    return { data: rows.map((row) => ({ ...row, current: row.id === sessionId })) };
  }

  /** End one of your sessions: it is refused everything from that moment on. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @SignedIn()
  async end(@Param('id', ParseId) id: SessionId): Promise<void> {
    personAsking();
    await this.dispatcher.execute(EndSession.of({ id, reason: 'ended_by_user' }));
  }
}
