import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';

/** Weak ones too: a proxy that compresses makes them of ours, and the version that they name is the same. */
const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

export const etagOf = (version: number) => `"${version}"`;

/** The version in `If-Match`, if one was sent. `*` means any version, as long as the record is there. */
export function ifMatchOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = VERSION.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new DomainError('invalid', 'if_match_invalid', 'If-Match must be the ETag of the record, as "3" with its quotation marks.', [{ pointer: 'If-Match', code: 'if_match_invalid', message: 'must be an ETag' }]);
  }
  return Number(version);
}

const documented = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'The ETag that you have seen: the change is refused with 412 when the record has changed since.',
  schema: { type: 'string' },
  example: '"1"',
});

/** The version that the caller has seen, from `If-Match`. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext) => ifMatchOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [(routes, name) => documented(routes, name!, Object.getOwnPropertyDescriptor(routes, name!)!)],
);

export const preconditionOf = (id: string, version: number | undefined) => (version === undefined ? undefined : { id, version });

/** Marks an answer with its version; true when the caller has it already. */
export function markVersion(request: FastifyRequest, reply: FastifyReply, version: number): boolean {
  const tag = etagOf(version);
  void reply.header('etag', tag);
  const known = request.headers['if-none-match'];
  return known !== undefined && known.split(',').some((candidate) => ['*', tag].includes(candidate.trim().replace(/^W\//, '')));
}
