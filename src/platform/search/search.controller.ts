import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permission, SignedIn } from '../auth/permission.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { JobView } from '../jobs/job.dto.js';
import { JobDesk } from '../jobs/job-desk.js';
import { Jobs } from '../jobs/jobs.js';
import { FindEverywhere, kindsInSight } from './find-everywhere.query.js';
import { RebuildSearchWorker } from './rebuild-search.worker.js';
import './search.area.js';
import { RebuildSearchBody, SearchAnswer } from './search.dto.js';
import { LONGEST_QUESTION, MOST_HITS, parseSearchQuestion, USUAL_HITS } from './search-question.js';

@Controller('search')
export class SearchController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly jobs: Jobs,
    private readonly desk: JobDesk,
  ) {}

  /**
   * Search everything.
   * @remarks Finds records of all kinds that you may read, by all of the words, in any order: by a word, its beginning, or nearly the word (a letter wrong, missing, too many, or swapped with its neighbour; two in words of eight letters and more), by part of an e-mail address or a host name, and by three digits or more of a phone number, however it is written.
   * The best hits of each kind come first. A change is found a moment after it was made.
   */
  @Get()
  @SignedIn()
  @ApiQuery({ name: 'q', description: 'What to look for.', schema: { type: 'string', minLength: 1, maxLength: LONGEST_QUESTION, example: 'jonh smiht' } })
  @ApiQuery({ name: 'kinds', required: false, description: 'Only these kinds of record, separated by commas.', style: 'form', explode: false, schema: { type: 'array', items: { type: 'string' }, example: ['note'] } })
  @ApiQuery({ name: 'take', required: false, description: 'How many of each kind.', schema: { type: 'integer', minimum: 1, maximum: MOST_HITS, default: USUAL_HITS } })
  @ApiOkResponse({ type: SearchAnswer, description: 'What was found, kind by kind.' })
  async find(@Query() query: Record<string, unknown>): Promise<SearchAnswer> {
    const visible = kindsInSight().map(({ kind }) => kind);
    return { data: (await this.dispatcher.ask(FindEverywhere.of(parseSearchQuestion(query, visible)))) as unknown as SearchAnswer['data'] };
  }

  /**
   * Make anew what records are found by.
   * @remarks Not needed as long as nobody changes the database past the application. It runs in the background, and what is there is found meanwhile.
   */
  @Post('rebuild')
  @HttpCode(HttpStatus.ACCEPTED)
  @Permission('search:manage')
  @ApiAcceptedResponse({ type: JobView, description: 'The job that does it.' })
  async rebuild(@Body() { kinds }: RebuildSearchBody, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.desk.accepted(await this.jobs.start(RebuildSearchWorker, { ...(kinds && { kinds }) }), reply);
  }
}
