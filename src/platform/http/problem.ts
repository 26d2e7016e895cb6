import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind, type Fault } from '../../kernel/domain-error.js';
import { Unavailable } from '../persistence/database-errors.js';
import { Work } from '../tenancy/work.js';

/** RFC 9457, with a stable code and the faults one by one. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly Fault[];
}

/** Nobody, or nobody known, is asking. */
export class Unauthenticated extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const STATUS_OF: Readonly<Record<ErrorKind, number>> = { invalid: 400, forbidden: 403, 'not-found': 404, conflict: 409, stale: 412, rule: 422 };

export const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'No such representation',
  408: 'The request took too long to arrive',
  409: 'Conflict with the present state',
  412: 'The record has changed',
  413: 'Too large',
  414: 'The address is too long',
  415: 'Wrong content type',
  422: 'Valid, but impossible',
  429: 'Too many requests',
  431: 'The header is too large',
  500: 'Our fault',
  503: 'Not ready',
};

interface Raw {
  status: number;
  code: string;
  detail: string;
  errors?: readonly Fault[] | undefined;
  extra?: Readonly<Record<string, unknown>> | undefined;
}

/** What the server below Nest refuses by itself, in our words: its own never leave the house. */
const FASTIFY: Readonly<Record<string, Raw>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body_too_large', detail: 'The body is larger than this server takes. Send less at once.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'wrong_content_type', detail: 'Send the body as application/json.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'body_missing', detail: 'The body is empty: send a JSON object, or no content type.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'wrong_content_length', detail: 'The body is not as long as Content-Length says.' },
  FST_ERR_BAD_URL: { status: 400, code: 'address_malformed', detail: 'The address is not well-formed.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'address_too_long', detail: 'A part of the address is too long.' },
  FST_ERR_ROUTE_METHOD_NOT_SUPPORTED: { status: 405, code: 'method_not_allowed', detail: 'This method is not known here.' },
  FST_ERR_HOST_INVALID: { status: 400, code: 'host_invalid', detail: 'The Host header is not well-formed.' },
};

const CODES: Readonly<Record<number, string>> = { 400: 'invalid', 401: 'not_signed_in', 403: 'not_allowed', 404: 'no_such_route', 405: 'method_not_allowed', 406: 'not_acceptable', 408: 'timeout', 413: 'body_too_large', 415: 'wrong_content_type', 429: 'too_many_requests', 503: 'not_ready' };

function rawOf(error: unknown): Raw {
  if (error instanceof DomainError) return { status: STATUS_OF[error.kind], code: error.code, detail: error.message, errors: error.errors, extra: error.extra };
  if (error instanceof Unauthenticated) return { status: 401, code: error.code, detail: error.message };
  if (error instanceof Unavailable) return { status: 503, code: 'not_ready', detail: 'A part of this server can not be reached at the moment. Try again in a few seconds.' };
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  const known = code === undefined ? undefined : FASTIFY[code];
  if (known) return known;
  if (error instanceof HttpException && error.getStatus() === 503) {
    const { details } = error.getResponse() as { details?: unknown };
    return { status: 503, code: 'not_ready', detail: 'Not everything that this server needs is there: see checks.', extra: { checks: details } };
  }
  const status = error instanceof HttpException ? error.getStatus() : (statusCode ?? 500);
  if (status === 404) return { status, code: 'no_such_route', detail: 'There is nothing at this address. The Swagger page at /api/docs lists what there is.' };
  if (status >= 400 && status < 500) return { status, code: CODES[status] ?? 'invalid', detail: `${TITLES[status] ?? TITLES[400]}.` };
  return { status: 500, code: 'internal', detail: 'Something went wrong on our side. The correlation id finds it in the log.' };
}

/** Any error as the document that the caller sees. No stack, SQL or library's word is in it. */
export function problemOf(error: unknown, instance: string, correlationId = Work.peek()?.correlationId ?? ''): Problem {
  const { status, code, detail, errors, extra } = rawOf(error);
  return {
    ...extra,
    type: `/api/docs#${code}`,
    title: TITLES[status] ?? TITLES[400]!,
    status,
    detail,
    instance,
    code,
    correlationId,
    ...(errors && errors.length > 0 && { errors }),
  };
}
