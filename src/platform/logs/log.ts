import { type LoggerService, Module } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import { Config } from '../config/config.js';
import { shownError } from './shown-error.js';
import { Work } from '../tenancy/work.js';
import { Tracing } from '../tracing/tracing.js';

/** Whatever is logged, these never are: secrets, and what a person can be known by. */
const REDACTED = ['password', 'token', 'accessToken', 'refreshToken', 'secret', 'authorization', 'cookie', 'apiKey', 'otp', 'email', 'phone', 'firstName', 'lastName', 'body'];

const redact = {
  paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  censor: '[redacted]',
};

/** The log: JSON lines on standard output, each with its correlation id. */
export abstract class Log {}
export interface Log extends Logger {
  /** For lines that hold nothing but what is known to be harmless, since looking for secrets takes longer than writing the line. */
  readonly plain: Logger;
}

const workInHand = () => {
  const work = Work.peek();
  const step = Tracing.current();
  return work ? { correlationId: work.correlationId, tenantId: work.tenantId, traceId: step?.traceId } : {};
};

export function makeLog(config: Config): Log {
  const options = { level: config.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level: string) => ({ level }) } };
  const stream = config.LOG_FORMAT === 'pretty' ? pretty({ colorize: process.stdout.isTTY, ignore: 'tenantId', translateTime: 'SYS:HH:MM:ss.l', singleLine: true }) : pino.destination(1);
  return Object.assign(pino({ ...options, redact, serializers: { err: shownError }, mixin: workInHand }, stream), { plain: pino(options, stream) });
}

/** What Nest itself has to say goes into the same log. */
export const nestLogger = (log: Log): LoggerService => ({
  log: (message: unknown, context?: string) => log.debug({ context }, String(message)),
  debug: (message: unknown, context?: string) => log.trace({ context }, String(message)),
  verbose: (message: unknown, context?: string) => log.trace({ context }, String(message)),
  warn: (message: unknown, context?: string) => log.warn({ context }, String(message)),
  error: (message: unknown, ...rest: string[]) => log.error({ context: rest.at(-1), err: message instanceof Error ? message : undefined }, message instanceof Error ? message.message : String(message)),
  fatal: (message: unknown, context?: string) => log.fatal({ context }, String(message)),
});

@Module({})
export class LogModule {
  static for(log: Log) {
    return { module: LogModule, global: true, providers: [{ provide: Log, useValue: log }], exports: [Log] };
  }
}
