import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Metrics } from '../metrics/metrics.js';
import { Tracing } from '../tracing/tracing.js';
import { titleOf } from './message.js';

/** Tells how long each message took and how it ended. A refusal is an answer; only what nobody expected is a failure. */
@Injectable()
export class MessageObserver {
  private readonly durations;

  constructor(metrics: Metrics) {
    this.durations = metrics.durations('rapport_message_duration_seconds', 'Commands and queries, by how they ended.', ['kind', 'name', 'outcome']);
  }

  async follow<T>(kind: 'command' | 'query', message: object, work: () => Promise<T>): Promise<T> {
    const name = titleOf(message);
    const began = performance.now();
    let outcome = 'done';
    try {
      return await Tracing.step('internal', name, { 'rapport.message': kind }, work);
    } catch (error) {
      outcome = error instanceof DomainError ? 'refused' : 'failed';
      throw error;
    } finally {
      this.durations.observe({ kind, name, outcome }, (performance.now() - began) / 1_000);
    }
  }
}
