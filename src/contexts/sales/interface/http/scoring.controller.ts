import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { IfMatch, markVersion } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { JobView } from '../../../../platform/jobs/job.dto.js';
import { JobDesk } from '../../../../platform/jobs/job-desk.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { ChangeScoreModel } from '../../application/commands/change-score-model.command.js';
import { leads } from '../../application/queries/leads.resource.js';
import { ListLeadScores } from '../../application/queries/list-lead-scores.query.js';
import { PreviewScoreModel } from '../../application/queries/preview-score-model.query.js';
import { ReadLeadScore } from '../../application/queries/read-lead-score.query.js';
import { ReadScoreModels, type ScoreModels } from '../../application/queries/read-score-models.query.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { NoDraft } from '../../domain/scoring/score-model.errors.js';
import type { ScoreRules } from '../../domain/scoring/score-rules.js';
import { ActivateScoreModelWorker } from '../workers/activate-score-model.worker.js';
import './scoring.area.js';
import { KeptScoresView, LeadScoreView, PreviewScoreModelBody, ScoreModelsView, ScorePreviewView, ScoreRulesBody } from './scoring.dto.js';
import { MOST_SCORES, parseScoresQuestion, USUAL_SCORES } from './scores-question.js';

function marked(models: ScoreModels, request: FastifyRequest, reply: FastifyReply): ScoreModels {
  markVersion(request, reply, models.version);
  return models;
}

const plain = (body: ScoreRulesBody) => JSON.parse(JSON.stringify(body)) as ScoreRules;

@ApiTags('Leads')
@Controller()
export class ScoringController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly jobs: Jobs,
    private readonly desk: JobDesk,
  ) {}

  /**
   * Explain the score of a lead.
   * @remarks It is reckoned as of now, by the active version of the model: the points of the factors add up to it. What lists and filters show follows within seconds, and within the hour where something only fades.
   */
  @Get('leads/:id/score')
  @Permission(leads.permission('read'))
  @ApiOkResponse({ type: LeadScoreView, description: 'The score, and why it is so.' })
  score(@Param('id', ParseId) id: LeadId) {
    return this.dispatcher.ask(ReadLeadScore.of({ id }));
  }

  /** List how the score of a lead has gone, the latest first. */
  @Get('leads/:id/scores')
  @Permission(leads.permission('read'))
  @ApiQuery({ name: 'take', required: false, description: 'How many.', schema: { type: 'integer', minimum: 1, maximum: MOST_SCORES, default: USUAL_SCORES } })
  @ApiQuery({ name: 'cursor', required: false, description: 'The `nextCursor` of the page before.', schema: { type: 'string' } })
  @ApiOkResponse({ type: KeptScoresView, description: 'Each score that was kept.' })
  scores(@Param('id', ParseId) id: LeadId, @Query() query: Record<string, unknown>) {
    return this.dispatcher.ask(ListLeadScores.of({ id, ...parseScoresQuestion(query) }));
  }

  /** Read what makes a lead promising: by what leads are scored, and the draft of what they shall be scored by. */
  @Get('lead-scoring-model')
  @Permission('lead-scoring:read')
  @ApiOkResponse({ type: ScoreModelsView, description: 'The active version, and the draft.' })
  async models(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return marked(await this.dispatcher.ask(ReadScoreModels.of({})), request, reply);
  }

  /** Make a draft of the scoring model, or replace the one that there is. Nothing is scored by it before it is activated. */
  @Put('lead-scoring-model')
  @Permission('lead-scoring:write')
  @ApiOkResponse({ type: ScoreModelsView, description: 'The active version, and the draft as it is then.' })
  async draft(@Body() body: ScoreRulesBody, @IfMatch() seenVersion: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return marked(await this.dispatcher.execute(ChangeScoreModel.of({ rules: plain(body), seenVersion }), { answer: () => ReadScoreModels.of({}) }), request, reply);
  }

  /** Preview how scores would move: of the newest 10,000 leads together, and of those that are named one by one. */
  @Post('lead-scoring-model/preview')
  @HttpCode(HttpStatus.OK)
  @Permission('lead-scoring:write')
  @Refuses({ 409: ['no_draft'] })
  @ApiOkResponse({ type: ScorePreviewView, description: 'What would be different.' })
  async preview(@Body() { rules, leadIds }: PreviewScoreModelBody) {
    return this.dispatcher.ask(PreviewScoreModel.of({ rules: rules ? plain(rules) : (await this.drafted()).rules, leadIds }));
  }

  /**
   * Activate the draft of the scoring model.
   * @remarks All leads are scored again by it in a job, some at a time, which tells how far it has come.
   */
  @Post('lead-scoring-model/activate')
  @HttpCode(HttpStatus.ACCEPTED)
  @Permission('lead-scoring:write')
  @Refuses({ 409: ['no_draft'] })
  @ApiAcceptedResponse({ type: JobView, description: 'The job that does it.' })
  async activate(@Res({ passthrough: true }) reply: FastifyReply) {
    const { modelVersion } = await this.drafted();
    return this.desk.accepted(await this.jobs.start(ActivateScoreModelWorker, { modelVersion }), reply);
  }

  private async drafted() {
    const { draft } = await this.dispatcher.ask(ReadScoreModels.of({}));
    if (!draft) throw new NoDraft();
    return draft;
  }
}
