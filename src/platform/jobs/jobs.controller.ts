import { Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiExtraModels, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiQuery, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { Permission, SignedIn } from '../auth/permission.js';
import { ParseId } from '../http/validators.js';
import { JOB_STATES, JobFileView, JobPage, type JobState, JobView } from './job.dto.js';
import { JobDesk, type JobQuestion } from './job-desk.js';
import { JobEvents } from './job-events.js';
import './jobs.area.js';
import { queues } from './queue.js';

const DEFAULT_TAKE = 20;
const MAX_TAKE = 200;
const KNOWN = ['state', 'queue', 'take', 'cursor'];

const refused = (pointer: string, message: string) => new DomainError('invalid', 'query_invalid', `${pointer} ${message}.`, [{ pointer, code: 'invalid', message }]);

function questionOf(query: Readonly<Record<string, unknown>>): JobQuestion {
  for (const name of Object.keys(query)) {
    if (!KNOWN.includes(name)) throw refused(name, `is not a parameter here: there are ${KNOWN.join(', ')}`);
    if (typeof query[name] !== 'string') throw refused(name, 'must be there once');
  }
  const { state = 'failed', queue, take = String(DEFAULT_TAKE), cursor } = query as Partial<Record<'state' | 'queue' | 'take' | 'cursor', string>>;
  if (!JOB_STATES.includes(state as JobState)) throw refused('state', `must be one of ${JOB_STATES.join(', ')}`);
  if (queue !== undefined && !queues().some(({ name }) => name === queue)) throw refused('queue', `must be one of ${queues().map(({ name }) => name).join(', ')}`);
  if (!/^\d{1,3}$/.test(take) || Number(take) < 1 || Number(take) > MAX_TAKE) throw refused('take', `must be from 1 to ${MAX_TAKE}`);
  return { state: state as JobState, queue, take: Number(take), cursor };
}

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly desk: JobDesk,
    private readonly events: JobEvents,
  ) {}

  /** List the jobs of the tenant, the latest first: by default those that have failed for good. They are kept for 7 days. */
  @Get()
  @Permission('jobs:read')
  @ApiQuery({ name: 'state', required: false, description: 'Where they stand.', schema: { type: 'string', enum: [...JOB_STATES], default: 'failed' } })
  @ApiQuery({ name: 'queue', required: false, description: 'The line that they stand in.', schema: { type: 'string' } })
  @ApiQuery({ name: 'take', required: false, description: 'How many to answer.', schema: { type: 'integer', minimum: 1, maximum: MAX_TAKE, default: DEFAULT_TAKE } })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the answer before.', schema: { type: 'string' } })
  @ApiOkResponse({ type: JobPage, description: 'A page of jobs.' })
  list(@Query() query: Record<string, unknown>): Promise<JobPage> {
    return this.desk.list(questionOf(query));
  }

  /** Read a job: one that you have started, or with `jobs:read` any of the tenant. */
  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: JobView, description: 'The job, as it stands.' })
  read(@Param('id', ParseId) id: string): Promise<JobView> {
    return this.desk.read(id);
  }

  /** Follow a job until it ends, as server-sent events: `job` with each change, and `end` with the last. Each carries the whole job. With Last-Event-ID nothing is sent twice; 204 when the end has been seen. */
  @Get(':id/events')
  @SignedIn()
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the event that was seen last.', schema: { type: 'string' } })
  @ApiProduces('text/event-stream')
  @ApiNoContentResponse({ description: 'It has ended, and you have seen that.' })
  @ApiOkResponse({ description: 'What becomes of the job.', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async follow(@Param('id', ParseId) id: string, @Headers('last-event-id') lastSeen: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const stream = await this.events.follow(id, lastSeen);
    if (stream) await reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(stream);
    else await reply.status(HttpStatus.NO_CONTENT).send();
  }

  /** Read what a job has brought about, once it is done. A file is answered as a signed address that ends. */
  @Get(':id/result')
  @SignedIn()
  @ApiExtraModels(JobFileView)
  @ApiConflictResponse()
  @ApiOkResponse({ description: 'The result, in the form that this kind of job has; a file as the way to it.', schema: { anyOf: [{ $ref: getSchemaPath(JobFileView) }, { type: ['object', 'array', 'string', 'number', 'boolean', 'null'] } as never] } })
  async result(@Param('id', ParseId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const result = await this.desk.result(id);
    await reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(result));
  }

  /** Cancel a job: one that waits is not begun, one that runs is told to stop. One that you have started, or with `jobs:manage` any of the tenant. */
  @Post(':id/cancel')
  @HttpCode(HttpStatus.OK)
  @SignedIn()
  @ApiOkResponse({ type: JobView, description: 'The job, as it stands then.' })
  cancel(@Param('id', ParseId) id: string): Promise<JobView> {
    return this.desk.cancel(id);
  }

  /** Try a job again that has failed for good. It gets all its attempts anew. */
  @Post(':id/retry')
  @HttpCode(HttpStatus.OK)
  @Permission('jobs:manage')
  @ApiOkResponse({ type: JobView, description: 'The job, as it stands then.' })
  retry(@Param('id', ParseId) id: string): Promise<JobView> {
    return this.desk.retry(id);
  }
}
