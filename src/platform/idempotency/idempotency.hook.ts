import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/domain-error.js';
import { Work } from '../tenancy/work.js';

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Whether the bytes of the body are needed to tell this request from another. */
export const hasIdempotencyKey = (request: FastifyRequest): boolean => request.method === 'POST' && request.headers[HEADER] !== undefined;

/** Puts the key of a POST into the work in hand, with a digest of the request, and says on the answer when it is an earlier one. */
export function useIdempotencyKeys(fastify: FastifyInstance, bodyOf: (request: FastifyRequest) => Buffer | undefined): void {
  fastify.addHook('preHandler', (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) => {
    if (!hasIdempotencyKey(request)) return done();
    const key = request.headers[HEADER];
    if (typeof key !== 'string' || !KEY.test(key)) {
      return done(new DomainError('invalid', 'idempotency_key_invalid', 'Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID.', [{ pointer: 'Idempotency-Key', code: 'idempotency_key_invalid', message: 'must be 1 to 255 visible ASCII characters' }]));
    }
    const digest = createHash('sha256').update(`${request.url}\n`).update(bodyOf(request) ?? '').digest('base64url');
    Work.markIdempotent({ key, request: digest });
    done();
  });
  fastify.addHook('onSend', (_request: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void) => {
    if (Work.peek()?.idempotency?.replayed) void reply.header('idempotency-replayed', 'true');
    done(null, payload);
  });
}
