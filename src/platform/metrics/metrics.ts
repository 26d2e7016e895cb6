import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { performance } from 'node:perf_hooks';

/** From a quick read to a slow job, in seconds. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const PATIENCE_MS = 2_000;

/** One value of a gauge. The values of its labels are known in advance: never a tenant, an id, or an address as it was sent. */
export interface Sample<L extends string = string> {
  readonly labels: Readonly<Record<L, string>>;
  readonly value: number;
}

type Measured<L extends string> = number | readonly Sample<L>[];

/** A gauge that is read when somebody asks. Several sources may add values to one name. */
export interface MetricSource<L extends string = string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly L[];
  read(): Measured<L> | Promise<Measured<L>>;
}

/** What the process tells of itself to whoever watches it. */
@Injectable()
export class Metrics implements OnApplicationBootstrap {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly gauges = new Map<string, { readonly gauge: Gauge; readonly sources: MetricSource[] }>();
  private readonly unread = new Gauge({ name: 'rapport_metric_unread', help: 'Metrics that could not be read this time.', labelNames: ['metric'], registers: this.registers });
  private asked?: Promise<string> | undefined;

  readonly contentType = this.registry.contentType;

  onApplicationBootstrap(): void {
    collectDefaultMetrics({ register: this.registry });
    let last = performance.eventLoopUtilization();
    this.gauge({
      name: 'nodejs_eventloop_utilization_ratio',
      help: 'Share of the time since it was last asked for in which the event loop was busy.',
      read: () => {
        const { utilization } = performance.eventLoopUtilization(last);
        last = performance.eventLoopUtilization();
        return utilization;
      },
    });
  }

  counter<const L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new Counter({ name, help, labelNames, registers: this.registers });
  }

  durations<const L extends string>(name: string, help: string, labelNames: readonly L[]): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets: DURATIONS, registers: this.registers });
  }

  gauge<const L extends string = never>(source: MetricSource<L>): void {
    const { name, help, labels = [] } = source;
    const known = this.gauges.get(name);
    if (known) known.sources.push(source as MetricSource);
    else this.gauges.set(name, { gauge: new Gauge<string>({ name, help, labelNames: labels, registers: this.registers }), sources: [source as MetricSource] });
  }

  /** Everything, as Prometheus reads it. Whoever asks meanwhile gets the same answer. */
  text(): Promise<string> {
    this.asked ??= this.read().finally(() => (this.asked = undefined));
    return this.asked;
  }

  private async read(): Promise<string> {
    this.unread.reset();
    for (const { gauge } of this.gauges.values()) gauge.reset();
    await Promise.all([...this.gauges.values()].flatMap(({ gauge, sources }) => sources.map((source) => this.measure(gauge, source))));
    return this.registry.metrics();
  }

  /** A source that fails or hangs leaves a gap in its own place only. */
  private async measure(gauge: Gauge, source: MetricSource): Promise<void> {
    const timeout = AbortSignal.timeout(PATIENCE_MS);
    const late = new Promise<never>((_, reject) => timeout.addEventListener('abort', () => reject(new Error('late')), { once: true }));
    try {
      const measured = await Promise.race([late, (async () => source.read())()]);
      for (const { labels, value } of typeof measured === 'number' ? [{ labels: {}, value: measured }] : measured) gauge.set(labels, value);
    } catch {
      this.unread.set({ metric: source.name }, 1);
    }
  }
}
