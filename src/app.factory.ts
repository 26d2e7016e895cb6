import 'reflect-metadata';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { type DynamicModule, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { Lifecycle } from './platform/health/lifecycle.js';
import { useGate } from './platform/http/gate.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { observeRequests } from './platform/http/request-log.js';
import { makeServer, useStrictJson } from './platform/http/server.js';
import { BodyPipe } from './platform/http/validation.js';
import { RateLimits } from './platform/limits/rate-limits.js';
import { type Log, nestLogger } from './platform/logs/log.js';
import { Metrics } from './platform/metrics/metrics.js';
import { serveOpenApi } from './platform/openapi/serve.js';

/** The application, ready to listen. Tests and tools make it the same way as the server does. */
export async function createApp(config: Config, log: Log, product: DynamicModule = AppModule.for(config, log)): Promise<NestFastifyApplication> {
  const { adapter, connections } = makeServer(config, log);
  const app = await NestFactory.create<NestFastifyApplication>(product, adapter, { logger: nestLogger(log), bodyParser: false, abortOnError: false });
  observeRequests(adapter.getInstance(), app.get(Metrics), log, config);
  useStrictJson(adapter);
  app.get(Lifecycle).onDrain(() => connections.drain());
  await app.register(helmet, { contentSecurityPolicy: { directives: { 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:'], 'upgrade-insecure-requests': null } } });
  await app.register(compress, { globalDecompression: false, threshold: 1_024, encodings: ['gzip', 'deflate'] });
  await app.register(
    cors,
    {
      origin: config.CORS_ORIGINS.length > 0 ? config.CORS_ORIGINS : false,
      preflightContinue: true, // the gate answers OPTIONS
      strictPreflight: false,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['etag', 'location', 'x-correlation-id', 'idempotency-replayed', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'],
      maxAge: 600,
    },
  );
  app.get(RateLimits).watch(adapter.getInstance());
  useGate(adapter, config.ROLE);
  app.setGlobalPrefix('api', { exclude: ['health', 'health/live', 'health/ready', 'health/startup', 'metrics', '.well-known/jwks.json', 'dev/mailbox', 'dev/mailbox/*path'] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1', prefix: 'v' });
  app.useGlobalPipes(new BodyPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  await serveOpenApi(app);
  return app;
}
