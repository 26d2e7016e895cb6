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
  @ApiQuery({ name: 'types', required: false, description: 'Only events of these types, separated by commas. They may differ from call to call. Those of deals are also called opportunity.created, opportunity.won and so on: who asks for them so is told of them so.', style: 'form', explode: false, schema: { type: 'array', items: { type: 'string' } } })
  @ApiQuery({ name: 'take', required: false, description: 'How many to answer.', schema: { type: 'integer', minimum: 1, maximum: MAX_TAKE, default: DEFAULT_TAKE } })
  @ApiResponse({ status: 200, description: 'A page of the log.', type: EventLog })
  async log(@Query() query: Record<string, unknown>): Promise<EventLog> {
    const { names, ...question } = parseLogQuery(query, this.published.visibleTo(Work.current().caller), (name) => this.published.typeCalled(name));
    const { data, page } = (await this.dispatcher.ask(ListEvents.of(question))) as EventLog;
    return { data: data.map((event) => ({ ...event, eventType: names.get(event.eventType) ?? event.eventType })), page };
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

type LogQuestion = Pick<ListEvents, 'after' | 'types' | 'take'> & {
  /** By type, the name by which it was asked for, where that is another. */
  readonly names: ReadonlyMap<string, string>;
};

/** The query string of the log, or one error that names everything that is wrong with it. */
export function parseLogQuery(query: Readonly<Record<string, unknown>>, visible: readonly string[], typeCalled: (name: string) => string = (name) => name): LogQuestion {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string) => void faults.push({ pointer, code, message });
  for (const [name, value] of Object.entries(query)) {
    if (!['after', 'types', 'take'].includes(name)) fault(name, 'unknown_parameter', 'is not known here: use after, types or take');
    else if (typeof value !== 'string') fault(name, 'given_twice', 'must be given once');
    else if (value === '') fault(name, 'invalid_text', 'must not be empty');
  }
  const { after, types, take = String(DEFAULT_TAKE) } = query as Record<string, string | undefined>;
  const asked = typeof types === 'string' ? types.split(',') : visible;
  const names = new Map(asked.map((name) => [typeCalled(name), name] as const));
  const unknown = [...names].flatMap(([type, name]) => (visible.includes(type) ? [] : [name]));
  if (unknown.length > 0) fault('types', 'unknown_type', `${unknown.join(', ').slice(0, 200)} is not among ${visible.join(', ') || 'none'}`);
  if (typeof take === 'string' && !(/^\d{1,4}$/.test(take) && Number(take) >= 1 && Number(take) <= MAX_TAKE)) fault('take', 'out_of_range', `must be a whole number from 1 to ${MAX_TAKE}`);
  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; '), faults);
  return { after, types: [...names.keys()], take: Number(take), names };
}
