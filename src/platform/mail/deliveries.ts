import { Injectable } from '@nestjs/common';
import type { Histogram } from 'prom-client';
import { DomainError } from '../../kernel/domain-error.js';
import { Metrics } from '../metrics/metrics.js';
import { Tracing } from '../tracing/tracing.js';
import { DeliveryFailure } from './delivery-failure.js';
import type { LetterKind } from './mailbox.js';

const outcomeOf = (error: unknown): string => (error instanceof DeliveryFailure ? error.code : error instanceof DomainError ? 'invalid' : 'failed');

/** Tells whoever watches the process what becomes of messages: a step of the trace, and a duration. */
@Injectable()
export class Deliveries {
  private readonly durations: Histogram<'channel' | 'transport' | 'outcome'>;

  constructor(metrics: Metrics) {
    this.durations = metrics.durations('rapport_delivery_duration_seconds', 'Messages that were to go out, by the way they took and how it ended.', ['channel', 'transport', 'outcome']);
  }

  async watch<T>(channel: LetterKind, transport: string, deliver: () => Promise<T>): Promise<T> {
    const began = performance.now();
    let outcome = 'sent';
    try {
      return await Tracing.step('client', `send ${channel}`, { 'rapport.transport': transport }, deliver);
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      this.durations.observe({ channel, transport, outcome }, (performance.now() - began) / 1_000);
    }
  }
}
