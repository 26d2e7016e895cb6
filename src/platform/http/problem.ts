import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind, type Fault } from '../../kernel/domain-error.js';
import { Unavailable } from '../persistence/database-errors.js';

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

const STATUS_OF: Readonly<Record<ErrorKind, number>> = { invalid: 400, forbidden: 403, 'not-found': 404, conflict: 409, gone: 410, stale: 412, rule: 422, unavailable: 503 };

export const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'No such representation',
  408: 'The request took too long to arrive',
  409: 'Conflict with the present state',
  410: 'No longer kept',
  412: 'The record has changed',
  413: 'Too large',
  414: 'The address is too long',
  415: 'Wrong content type',
  416: 'The range lies outside',
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
const REFUSALS: Readonly<Record<string, Raw>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'timeout', detail: 'The request took too long to arrive. Send it again, whole.' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'header_too_large', detail: 'The address and the headers are larger than this server takes.' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body_too_large', detail: 'The body is larger than this server takes. Send less at once.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'wrong_content_type', detail: 'Send the body as application/json, in UTF-8.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'wrong_content_length', detail: 'The body is not as long as Content-Length says.' },
};

/** What the server makes of a request that it can't read or doesn't take. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const HOUR = 3_600;
const inWords = (seconds: number) => (seconds === HOUR ? 'an hour' : `in ${seconds} seconds`);

/** What may be asked again after a while. */
export abstract class AskAgainLater extends Refused {
  constructor(
    code: string,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(429, code, message);
  }
}

/** One more than the caller may send. */
export class TooManyRequests extends AskAgainLater {
  constructor(points: number, windowSeconds: number, retryAfterSeconds: number) {
    super('too_many_requests', `You may send ${points} requests ${inWords(windowSeconds)}, and have done so. Try again in ${retryAfterSeconds} seconds.`, retryAfterSeconds);
  }
}

/** One more than somebody may try who has not yet shown who he is. */
export class TooManyAttempts extends AskAgainLater {
  constructor(retryAfterSeconds: number) {
    super('too_many_attempts', `There were too many attempts that failed. Try again in ${retryAfterSeconds} seconds, or on a device on which you have signed in before, or choose a new password by mail.`, retryAfterSeconds);
  }
}

const CODES: Readonly<Record<number, string>> = { 400: 'invalid', 401: 'not_signed_in', 403: 'not_allowed', 404: 'no_such_route', 405: 'method_not_allowed', 406: 'not_acceptable', 408: 'timeout', 413: 'body_too_large', 415: 'wrong_content_type', 429: 'too_many_requests', 503: 'not_ready' };

function rawOf(error: unknown): Raw {
  if (error instanceof DomainError) return { status: STATUS_OF[error.kind], code: error.code, detail: error.message, errors: error.errors, extra: error.extra };
  if (error instanceof Unauthenticated) return { status: 401, code: error.code, detail: error.message };
  if (error instanceof Unavailable) return { status: 503, code: 'not_ready', detail: 'A part of this server can not be reached at the moment. Try again in a few seconds.' };
  if (error instanceof Refused) return { status: error.status, code: error.code, detail: error.message };
  const { code = '', statusCode } = ((error instanceof HttpException && error.cause) || error || {}) as { code?: string; statusCode?: number };
  if (Object.hasOwn(REFUSALS, code)) return REFUSALS[code]!;
  if (code === 'ECONNRESET' && statusCode === 400) return { status: 400, code: 'request_aborted', detail: 'The request ended before it was whole.' };
  if (error instanceof HttpException && error.getStatus() === 503) {
    const { details } = error.getResponse() as { details?: unknown };
    return { status: 503, code: 'not_ready', detail: 'Not everything that this server needs is there: see checks.', extra: { checks: details } };
  }
  const status = error instanceof HttpException ? error.getStatus() : 500;
  if (status === 404) return { status, code: 'no_such_route', detail: 'There is nothing at this address. The Swagger page at /api/docs lists what there is.' };
  if (status >= 400 && status < 500) return { status, code: CODES[status] ?? 'invalid', detail: `${TITLES[status] ?? TITLES[400]}.` };
  return { status: 500, code: 'internal', detail: 'Something went wrong on our side. The correlation id finds it in the log.' };
}

/** Any error as the document that the caller sees. No stack, SQL or library's word is in it. */
export function problemOf(error: unknown, instance: string, correlationId: string): Problem {
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
