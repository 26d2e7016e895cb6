import type { Config } from '../config/config.js';
import type { Log } from '../logs/log.js';
import { followOutboundCalls } from './outbound.js';
import { Tracing } from './tracing.js';

/** To be called once a process, before anything that is to be traced. What does the tracing is not even loaded when nobody wants it. */
export async function startTracing(config: Config, log: Log): Promise<void> {
  followOutboundCalls();
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return;
  const { openTelemetryTracer } = await import('./open-telemetry.js');
  Tracing.start(openTelemetryTracer(config, log));
}
