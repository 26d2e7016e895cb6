import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { SignedIn } from '../auth/permission.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { PublishedEvents } from '../events/published-events.js';
import { ListTimeline } from './list-timeline.query.js';
import { Timeline } from './timeline.dto.js';
import { MOST_ENTRIES, parseTimelineQuestion, USUAL_ENTRIES } from './timeline-question.js';

const names = { style: 'form', explode: false, schema: { type: 'array', items: { type: 'string' } } } as const;

@Controller('timeline')
export class TimelineController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly published: PublishedEvents,
  ) {}

  /**
   * Show what happened to a record and around it.
   * @remarks From all contexts, the latest first: what happened to the record itself, and to records that are about it, such as notes. You see what happened to records that you may read; a record that you don't see has no timeline (404). Of a record that was merged into another, the address leads to the timeline of that one.
   * What happens is in it a moment later.
   */
  @Get()
  @SignedIn()
  @ApiQuery({ name: 'subject', description: 'The record: its kind and its id, with a colon between them.', schema: { type: 'string', example: 'note:01930b6e-6c00-7000-8000-5eed00000003' } })
  @ApiQuery({ name: 'type', required: false, description: 'Only these events, separated by commas.', ...names, schema: { ...names.schema, example: ['note.written'] } })
  @ApiQuery({ name: 'kind', required: false, description: 'Only what happened to these kinds of record, separated by commas.', ...names, schema: { ...names.schema, example: ['note'] } })
  @ApiQuery({ name: 'at[gte]', required: false, description: 'Not before.', schema: { type: 'string', format: 'date-time' } })
  @ApiQuery({ name: 'at[lt]', required: false, description: 'Before.', schema: { type: 'string', format: 'date-time' } })
  @ApiQuery({ name: 'take', required: false, description: 'How many to answer.', schema: { type: 'integer', minimum: 1, maximum: MOST_ENTRIES, default: USUAL_ENTRIES } })
  @ApiQuery({ name: 'cursor', required: false, description: 'nextCursor of the answer before.', schema: { type: 'string' } })
  @ApiOkResponse({ type: Timeline, description: 'A page of it.' })
  @ApiResponse({ status: 308, description: 'The record was merged into another, whose timeline this is the address of.', headers: { Location: { description: 'The same address for the survivor.', schema: { type: 'string' } } } })
  show(@Query() query: Record<string, unknown>): Promise<Timeline> {
    return this.dispatcher.ask(ListTimeline.of({ question: parseTimelineQuestion(query, this.published.all) })) as Promise<Timeline>;
  }
}
