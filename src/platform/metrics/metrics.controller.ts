import { Controller, Get, Headers, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Public } from '../auth/permission.js';
import { Config } from '../config/config.js';
import { Refused, Unauthenticated } from '../http/problem.js';
import { Metrics } from './metrics.js';

const digest = (text: string) => createHash('sha256').update(text).digest();

@ApiTags('Metrics')
@Public()
@Controller({ path: 'metrics', version: VERSION_NEUTRAL })
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  /** What Prometheus reads of this process. Needs the token of METRICS_TOKEN, if there is one; in production there must be. */
  @Get()
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'In the text format of Prometheus.', schema: { type: 'string' } })
  async read(@Headers('authorization') authorization: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    this.admit(authorization);
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }

  private admit(authorization = ''): void {
    const { METRICS_TOKEN, production } = this.config;
    if (METRICS_TOKEN === undefined && !production) return;
    if (METRICS_TOKEN === undefined) throw new Refused(404, 'no_such_route', 'Metrics are shown when METRICS_TOKEN is set.');
    if (!timingSafeEqual(digest(authorization), digest(`Bearer ${METRICS_TOKEN}`))) throw new Unauthenticated('metrics_token_invalid', 'Send the token of METRICS_TOKEN as "Authorization: Bearer …".');
  }
}
