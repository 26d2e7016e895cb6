import { type Attributes, type Context, defaultTextMapGetter, defaultTextMapSetter, diag, DiagLogLevel, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, resourceAttributesEnvDetector, resourceFromAttributes, serviceInstanceIdDetector, serviceNameEnvDetector } from '@opentelemetry/resources';
import { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '../../kernel/domain-error.js';
import type { Config } from '../config/config.js';
import type { Log } from '../logs/log.js';
import type { Carrier, Facts, Step, StepKind, Tracer } from './tracing.js';

const KINDS: Readonly<Record<StepKind, SpanKind>> = { server: SpanKind.SERVER, internal: SpanKind.INTERNAL, client: SpanKind.CLIENT, producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER };
const CLOSE_MS = 3_000;

const propagator = new W3CTraceContextPropagator();
/** What is sent to the collector belongs to no work: else it would be a step of the trace that it tells of. */
const outside = AsyncLocalStorage.snapshot();

/** By its kind only: what an error says may hold what somebody has written. */
function kindOf(failure: unknown): string {
  if (typeof failure === 'string') return failure;
  const { code, name } = failure as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'error');
}

class OpenTelemetryStep implements Step {
  readonly traceId: string;

  constructor(
    private readonly span: Span,
    readonly context: Context,
  ) {
    this.traceId = span.spanContext().traceId;
  }

  get carrier(): Carrier {
    const carrier: Record<string, string> = {};
    propagator.inject(this.context, carrier, defaultTextMapSetter);
    return carrier;
  }

  end(facts: Facts = {}, failure?: unknown): void {
    this.span.setAttributes(facts as Attributes);
    if (failure !== undefined) {
      this.span.setAttribute('error.type', kindOf(failure));
      if (!(failure instanceof DomainError)) this.span.setStatus({ code: SpanStatusCode.ERROR });
    }
    outside(() => this.span.end());
  }
}

/** Sends traces to an OpenTelemetry collector. Loaded only where one is named; the other OTEL_ variables are read by the library. */
export function openTelemetryTracer(config: Config, log: Log): Tracer {
  diag.setLogger({ error: (message) => log.warn({ reason: message.slice(0, 500) }, 'traces can not be sent'), warn: () => {}, info: () => {}, debug: () => {}, verbose: () => {} }, DiagLogLevel.ERROR);
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'rapport', 'rapport.role': config.ROLE }))
      .merge(detectResources({ detectors: [serviceInstanceIdDetector, resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(config.OTEL_TRACES_SAMPLER_ARG) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const spans = provider.getTracer('rapport');

  const begin = (kind: StepKind, name: string, facts: Facts, parent: Context, at?: number): Step => {
    const span = spans.startSpan(name, { kind: KINDS[kind], attributes: facts as Attributes, ...(at !== undefined && { startTime: at }) }, parent);
    return new OpenTelemetryStep(span, trace.setSpan(parent, span));
  };
  return {
    begin: (kind, name, facts, parent, at) => begin(kind, name, facts, parent instanceof OpenTelemetryStep ? parent.context : ROOT_CONTEXT, at),
    follow: (kind, name, facts, parent) => begin(kind, name, facts, propagator.extract(ROOT_CONTEXT, parent, defaultTextMapGetter)),
    close: () => Promise.race([provider.shutdown(), new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref())]),
  };
}
