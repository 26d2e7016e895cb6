import { Controller, Delete, Get, HttpCode, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiNotFoundResponse, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Permission, Public, SignedIn } from '../../../../platform/auth/permission.js';
import { personAsking } from '../../../../platform/auth/person-asking.js';
import { Config } from '../../../../platform/config/config.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { CloseCalendarFeed } from '../../application/commands/close-calendar-feed.command.js';
import { OpenCalendarFeed } from '../../application/commands/open-calendar-feed.command.js';
import { appointments } from '../../application/queries/appointments.resource.js';
import { FeedTokens } from '../../application/ports/feed-tokens.port.js';
import { ReadOwnFeed } from '../../application/queries/read-own-feed.query.js';
import { CalendarFeedView, OpenedCalendarFeed, WhatIsOn } from './calendar.dto.js';
import { parseWhatIsOn } from './calendar-questions.js';
import { FeedReading } from './feed-reading.js';

@ApiTags('Appointments')
@Controller()
export class CalendarController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reading: FeedReading,
    private readonly tokens: FeedTokens,
    private readonly config: Config,
  ) {}

  /**
   * Ask what somebody has on between two moments.
   * @remarks Answers each time of each appointment that he is asked to take part in and has not declined, as far as you see it, of series too, and without what is cancelled.
   */
  @Get('calendar')
  @Permission(appointments.permission('read'))
  @ApiQuery({ name: 'userId', required: false, description: 'Whose calendar; `me` for yours, which it is if left out.', schema: { type: 'string', default: 'me' } })
  @ApiQuery({ name: 'from', description: 'What has not ended then.', schema: { type: 'string', format: 'date-time', example: '2027-03-15T00:00:00Z' } })
  @ApiQuery({ name: 'to', description: 'What begins before, within 62 days of from.', schema: { type: 'string', format: 'date-time', example: '2027-03-20T00:00:00Z' } })
  @ApiOkResponse({ type: WhatIsOn })
  @Refuses({ 422: ['user_unknown'] })
  whatIsOn(@Query() query: Record<string, unknown>): Promise<WhatIsOn> {
    return this.dispatcher.ask(parseWhatIsOn(query, Work.current().caller!.userId)) as Promise<WhatIsOn>;
  }

  /** Open your calendar for a program that subscribes to it. What opened it before opens it no more. */
  @Post('calendar-feed')
  @SignedIn()
  async open(): Promise<OpenedCalendarFeed> {
    const { id, salt } = await this.dispatcher.execute(OpenCalendarFeed.of({ userId: personAsking() }));
    const token = this.tokens.make(id, salt);
    return { token, url: `${this.config.PUBLIC_URL}/api/v1/calendar.ics?token=${token}` };
  }

  /** Ask whether your calendar is open for a program. */
  @Get('calendar-feed')
  @SignedIn()
  async look(): Promise<CalendarFeedView> {
    return { openedAt: await this.dispatcher.ask(ReadOwnFeed.of({ userId: personAsking() })) };
  }

  /** Close your calendar for programs. */
  @Delete('calendar-feed')
  @HttpCode(HttpStatus.NO_CONTENT)
  @SignedIn()
  async close(): Promise<void> {
    await this.dispatcher.execute(CloseCalendarFeed.of({ userId: personAsking() }));
  }

  /** Subscribe to a calendar by the token that opens it: the appointments and due tasks of whoever has made it, as iCalendar. Answers `If-None-Match`. */
  @Get('calendar.ics')
  @Public()
  @ApiProduces('text/calendar')
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag that you have.', schema: { type: 'string' } })
  @ApiQuery({ name: 'token', description: 'What opens the calendar.', schema: { type: 'string' } })
  @ApiOkResponse({ description: 'The calendar.', content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse()
  async read(@Query('token') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const feed = typeof token === 'string' ? await this.reading.read(token) : null;
    if (!feed) throw new DomainError('not-found', 'calendar_not_found', 'This opens no calendar: the token is wrong, was renewed, or has ended.');
    const etag = `"${hash('sha256', feed.text, 'base64url')}"`;
    void reply.headers({ 'cache-control': 'private, no-cache', etag, 'last-modified': feed.changedAt.toUTCString(), 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="rapport.ics"' });
    const known = request.headers['if-none-match'];
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) return void (await reply.status(HttpStatus.NOT_MODIFIED).send());
    await reply.send(feed.text);
  }
}
