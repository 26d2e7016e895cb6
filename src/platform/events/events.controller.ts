import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { Permission } from '../auth/permission.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { ReadRecord } from '../resource/record-queries.js';
import { Work } from '../tenancy/work.js';
import { EventLog } from './events.dto.js';
import { ListEvents } from './list-events.query.js';
import { PublishedEvents } from './published-events.js';
import { BeginReplay } from './replays.commands.js';
import { replays } from './replays.resource.js';
import './events.area.js';

const MAX_TAKE = 1_000;
const DEFAULT_TAKE = 100;

@Controller('events')
export class EventsController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly published: PublishedEvents,
  ) {}

  /**
   * Read the log of events.
   * @remarks What happened, in the order in which it is told to everybody, for 30 days: of the kinds of records that you may read.
   * Start with `after=latest` before you read the records themselves, then ask with the `nextCursor` of each answer; nothing is left out and nothing comes twice.
   */
  @Get()
  @Permission('events:read')
  @ApiQuery({ name: 'after', required: false, description: 'nextCursor of the answer before; `latest` for the present end of the log. Left out, the log starts with the oldest event that is kept.', schema: { type: 'string' } })
  @ApiQuery({ name: 'types', required: false, description: 'Only events of these types, separated by commas. They may differ from call to call.', style: 'form', explode: false, schema: { type: 'array', items: { type: 'string' } } })
  @ApiQuery({ name: 'take', required: false, description: 'How many to answer.', schema: { type: 'integer', minimum: 1, maximum: MAX_TAKE, default: DEFAULT_TAKE } })
  @ApiResponse({ status: 200, description: 'A page of the log.', type: EventLog })
  log(@Query() query: Record<string, unknown>): Promise<EventLog> {
    return this.dispatcher.ask(ListEvents.of(parseLogQuery(query, this.published.visibleTo(Work.current().caller)))) as Promise<EventLog>;
  }

  /**
   * Replay events.
   * @remarks Delivers the events that were logged since a moment once more, to the subscribers that are made to hear an event twice; their work is done again.
   * It runs in the background: the answer says where to look how far it is.
   */
  @Post('replay')
  @HttpCode(HttpStatus.ACCEPTED)
  @Permission('events:manage')
  @ApiResponse({ status: 202, description: 'The replay that has begun.', schema: { $ref: '#/components/schemas/Replay' } })
  async replay(@Body() body: BeginReplay, @Res({ passthrough: true }) reply: FastifyReply) {
    const begun = await this.dispatcher.execute(body, { answer: (id) => ReadRecord.of({ resource: replays, id, seesAll: true }) });
    void reply.header('location', `/api/v1/events/replays/${begun.id}`);
    return begun;
  }
}

/** The query string of the log, or one error that names everything that is wrong with it. */
export function parseLogQuery(query: Readonly<Record<string, unknown>>, visible: readonly string[]): Pick<ListEvents, 'after' | 'types' | 'take'> {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string) => void faults.push({ pointer, code, message });
  for (const [name, value] of Object.entries(query)) {
    if (!['after', 'types', 'take'].includes(name)) fault(name, 'unknown_parameter', 'is not known here: use after, types or take');
    else if (typeof value !== 'string') fault(name, 'given_twice', 'must be given once');
    else if (value === '') fault(name, 'invalid_text', 'must not be empty');
  }
  const { after, types, take = String(DEFAULT_TAKE) } = query as Record<string, string | undefined>;
  const asked = typeof types === 'string' ? types.split(',') : visible;
  const unknown = asked.filter((type) => !visible.includes(type));
  if (unknown.length > 0) fault('types', 'unknown_type', `${unknown.join(', ').slice(0, 200)} is not among ${visible.join(', ') || 'none'}`);
  if (typeof take === 'string' && !(/^\d{1,4}$/.test(take) && Number(take) >= 1 && Number(take) <= MAX_TAKE)) fault('take', 'out_of_range', `must be a whole number from 1 to ${MAX_TAKE}`);
  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '), faults);
  return { after, types: asked, take: Number(take) };
}
