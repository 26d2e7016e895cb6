import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../logs/log.js';
import { RecordMerged } from '../persistence/refusals.js';
import { AskAgainLater, problemOf, Unauthenticated } from './problem.js';

const MAX_INSTANCE = 500;

/** The same address with the survivor in place of the merged record; nothing of where the server is. */
const leadingAddress = (url: string, { mergedId, survivorId }: RecordMerged) => url.replace(/^https?:\/\/[^/]*/i, '').replace(new RegExp(mergedId, 'i'), survivorId);

/** Every error ends here, and leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    if (reply.sent || reply.raw.headersSent) return;
    if (error instanceof RecordMerged && ['GET', 'HEAD'].includes(request.method)) {
      // not for ever: the merge may be undone
      void reply.status(308).header('location', leadingAddress(request.originalUrl, error)).header('cache-control', 'no-store').header('x-correlation-id', request.id).send();
      return;
    }
    const problem = problemOf(error, request.originalUrl.split('?')[0]!.slice(0, MAX_INSTANCE), request.id);
    if (problem.status >= 500) this.log.error('checks' in problem ? { checks: problem.checks } : { err: error }, problem.status === 503 ? 'not ready' : 'unexpected error');
    if (problem.status === 503) void reply.header('retry-after', '2');
    if (error instanceof AskAgainLater) void reply.header('retry-after', error.retryAfterSeconds);
    if (problem.status === 401) void reply.header('www-authenticate', error instanceof Unauthenticated && error.code !== 'not_signed_in' ? 'Bearer error="invalid_token"' : 'Bearer');
    if (problem.status === 413) void reply.removeHeader('connection'); // whoever is still sending reads the answer only when the rest is taken in
    void reply.status(problem.status).header('x-correlation-id', request.id).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
