import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../../../kernel/clock.js';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { TenantProfile } from '../../../settings/index.js';
import { ChangeDeal } from '../../application/commands/change-deal.command.js';
import { CreateDeal } from '../../application/commands/create-deal.command.js';
import { LoseDeal } from '../../application/commands/lose-deal.command.js';
import { MoveDeal } from '../../application/commands/move-deal.command.js';
import { ReopenDeal } from '../../application/commands/reopen-deal.command.js';
import { WinDeal } from '../../application/commands/win-deal.command.js';
import { deals } from '../../application/queries/deals.resource.js';
import { ListStageStays } from '../../application/queries/list-stage-stays.query.js';
import { ListStaleDeals } from '../../application/queries/list-stale-deals.query.js';
import { ReadDealBoard } from '../../application/queries/read-deal-board.query.js';
import { FORECAST_BY, ReadForecast } from '../../application/queries/read-forecast.query.js';
import { Deal, type DealId } from '../../domain/deal/deal.js';
import { boardQuestion, forecastQuestion, staleQuestion } from './deal-questions.js';
import { DealBoardView, ForecastView, LoseDealBody, MoveDealBody, ReopenDealBody, StageStays, StaleDealPage } from './deals.dto.js';

const Words = (name: string, description: string, schema: object = { type: 'string' }) => ApiQuery({ name, required: false, description, schema });
const OWNER = 'Whose: ids separated by commas, or `me`.';

@Controller('deals')
export class DealsController extends RecordController(deals, { type: Deal, create: CreateDeal, change: ChangeDeal }) {
  constructor(
    private readonly clock: Clock,
    private readonly profile: TenantProfile,
  ) {
    super();
  }

  /**
   * Look at a pipeline as a board: a column for each stage.
   * @remarks Each with how many deals are in it, what they are worth by currency, the same by their probability, and the newest of them. Takes the filters of GET /deals, too, so that `ownerId=me` is your own board and `closedAt[gte]=` leaves out what ended long ago. A stage shows how likely its deals are won; a deal may say otherwise for itself while it is open.
   */
  @Get('board')
  @Permission(deals.permission('read'))
  @Words('pipelineId', 'Which pipeline; left out, the default one.', { type: 'string', format: 'uuid' })
  @Words('take', 'How many deals of each stage.', { type: 'integer', minimum: 0, maximum: 50, default: 10 })
  @Words('ownerId', OWNER)
  @Words('fields', 'Only these fields of the deals.')
  @Words('include', 'What to show with the deals: company, contact, owner …')
  @ApiOkResponse({ type: DealBoardView, description: 'The board.' })
  async board(@Query() query: Record<string, unknown>) {
    return this.dispatcher.ask(ReadDealBoard.of(boardQuestion(query, await this.customFields.of(deals))));
  }

  /**
   * Forecast what will be won, by month, quarter or owner, against the targets.
   * @remarks An open deal counts in the month of its expected close date, a won one in the month in which it was won, by the clocks of the tenant. All sums are exact, and apart by currency; deals without a value or, while they are open, without an expected close date are not among them.
   */
  @Get('forecast')
  @Permission(deals.permission('read'))
  @Words('by', 'What it is broken down by.', { type: 'string', enum: [...FORECAST_BY], default: 'month' })
  @Words('from', 'The first month; left out, the present one.', { type: 'string', example: '2026-11' })
  @Words('to', 'The last month; left out, six months in all.', { type: 'string', example: '2027-04' })
  @Words('ownerId', OWNER)
  @Words('pipelineId', 'Deals of these pipelines only.')
  @ApiOkResponse({ type: ForecastView, description: 'The forecast.' })
  async forecast(@Query() query: Record<string, unknown>) {
    const { timeZone } = await this.profile.current();
    const today = this.clock.now().toLocaleDateString('sv-SE', { timeZone });
    return { data: await this.dispatcher.ask(ReadForecast.of(forecastQuestion(query, await this.customFields.of(deals), today))) };
  }

  /**
   * List the open deals that nobody drives on, those longest left alone first.
   * @remarks A deal is stale when nothing was done with it for so many days, or when it is in its stage for longer than that takes (`rottingDays`). Done is what was completed of activities, tasks and appointments about it, and that it was opened or moved. Takes the filters of GET /deals, too.
   */
  @Get('stale')
  @Permission(deals.permission('read'))
  @Words('days', 'After how many days without anything done.', { type: 'integer', minimum: 1, maximum: 3_650, default: 14 })
  @Words('ownerId', OWNER)
  @Words('skip', 'How many to leave out.', { type: 'integer', minimum: 0, maximum: 10_000, default: 0 })
  @Words('take', 'How many to show.', { type: 'integer', minimum: 1, maximum: 200, default: 20 })
  @Words('fields', 'Only these fields of the deals.')
  @Words('include', 'What to show with the deals: company, contact, owner …')
  @ApiOkResponse({ type: StaleDealPage, description: 'Stale deals.' })
  async stale(@Query() query: Record<string, unknown>) {
    return this.dispatcher.ask(ListStaleDeals.of(staleQuestion(query, await this.customFields.of(deals))));
  }

  /** List the stages that a deal was in, and for how long. */
  @Get(':id/stages')
  @Permission(deals.permission('read'))
  @ApiOkResponse({ type: StageStays, description: 'One after the other.' })
  async stages(@Param('id', ParseId) id: DealId) {
    await this.dispatcher.ask(ReadRecord.of({ resource: deals, id, shape: { fields: ['id'], include: [] } }));
    return { data: await this.dispatcher.ask(ListStageStays.of({ dealId: id })) };
  }

  /** Move a deal to a stage. What the stage requires and the deal does not have is named; a stage in which deals are won or lost closes it. */
  @Put(':id/stage')
  @Permission(deals.permission('write'))
  @Refuses({ 409: ['deal_closed'], 422: ['stage_not_in_pipeline', 'stage_fields_missing', 'lost_reason_missing'] })
  move(@Param('id', ParseId) id: DealId, @Body() body: MoveDealBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(MoveDeal.of({ ...body, id }), version, request, reply);
  }

  /** Win a deal. */
  @Post(':id/win')
  @HttpCode(HttpStatus.OK)
  @Permission(deals.permission('write'))
  @Refuses({ 409: ['deal_closed'], 422: ['stage_fields_missing'] })
  win(@Param('id', ParseId) id: DealId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(WinDeal.of({ id }), version, request, reply);
  }

  /** Lose a deal, and say why. */
  @Post(':id/lose')
  @HttpCode(HttpStatus.OK)
  @Permission(deals.permission('write'))
  @Refuses({ 409: ['deal_closed'], 422: ['stage_fields_missing', 'lost_reason_missing'] })
  lose(@Param('id', ParseId) id: DealId, @Body() body: LoseDealBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(LoseDeal.of({ ...body, id }), version, request, reply);
  }

  /** Take back that a deal was won or lost: it is open again, in the first stage or the one that is named. */
  @Post(':id/reopen')
  @HttpCode(HttpStatus.OK)
  @Permission(deals.permission('reopen'))
  @Refuses({ 409: ['deal_not_closed'], 422: ['stage_not_in_pipeline', 'stage_not_open'] })
  reopen(@Param('id', ParseId) id: DealId, @Body() { stageId }: ReopenDealBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(ReopenDeal.of({ id, stageId }), version, request, reply);
  }
}
