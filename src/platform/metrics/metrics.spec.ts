import { describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.js';

describe('asking for metrics', () => {
  it('reads the gauges, of as many sources as there are', async () => {
    const metrics = new Metrics();
    const pool = (name: string, value: number) => metrics.gauge({ name: 'pool', help: 'Connections.', labels: ['pool'], read: () => [{ labels: { pool: name }, value }] });
    pool('reads', 1);
    pool('writes', 2);
    metrics.gauge({ name: 'size', help: 'Size.', read: async () => 3 });
    const text = await metrics.text();
    expect(text).toContain('pool{pool="reads"} 1\npool{pool="writes"} 2');
    expect(text).toContain('\nsize 3\n');
  });

  it('leaves out what can not be read, and says so', async () => {
    const metrics = new Metrics();
    metrics.gauge({ name: 'broken', help: 'x', labels: ['a'], read: () => Promise.reject<number>(new Error('no')) });
    metrics.gauge({ name: 'thrown', help: 'x', labels: ['a'], read: (): number => { throw new Error('no'); } });
    metrics.gauge({ name: 'hanging', help: 'x', labels: ['a'], read: () => new Promise<number>(() => {}) });
    metrics.gauge({ name: 'well', help: 'x', read: () => 1 });
    const text = await metrics.text();
    for (const name of ['broken', 'thrown', 'hanging']) {
      expect(text).toContain(`rapport_metric_unread{metric="${name}"} 1`);
      expect(text).not.toMatch(new RegExp(`^${name}[{ ]`, 'm'));
    }
    expect(text).toMatch(/^well 1$/m);
    expect(text).not.toContain('metric="well"');
  });

  it('forgets what a gauge showed before', async () => {
    const metrics = new Metrics();
    let names = ['a', 'b'];
    metrics.gauge({ name: 'seen', help: 'x', labels: ['name'], read: () => names.map((name) => ({ labels: { name }, value: 1 })) });
    expect(await metrics.text()).toContain('seen{name="b"} 1');
    names = ['a'];
    expect(await metrics.text()).not.toContain('name="b"');
  });

  it('reads once for all who ask at the same time', async () => {
    const metrics = new Metrics();
    let reads = 0;
    metrics.gauge({ name: 'reads', help: 'x', read: async () => ++reads });
    await Promise.all([metrics.text(), metrics.text()]);
    expect(reads).toBe(1);
    expect(await metrics.text()).toMatch(/^reads 2$/m);
  });
});
