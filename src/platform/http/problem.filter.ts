import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../logs/log.js';
import { problemOf } from './problem.js';

/** Every error ends here, and leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return;
    const problem = problemOf(error, http.getRequest<FastifyRequest>().url.split('?')[0]!.slice(0, 500));
    if (problem.status >= 500) this.log.error({ err: error }, problem.status === 503 ? 'not ready' : 'unexpected error');
    if (problem.status === 503) void reply.header('retry-after', '2');
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
