import { describe, expect, it } from '@jest/globals';
import { LineTooLong, Turns } from './turns.js';

describe('taking turns', () => {
  it('lets no more do it at once than there are places, in the order in which they came', async () => {
    const turns = new Turns(2, 10);
    const order: number[] = [];
    let [busy, most] = [0, 0];
    const one = (number: number) =>
      turns.take(async () => {
        most = Math.max(most, ++busy);
        await new Promise((resolve) => setTimeout(resolve, 2));
        order.push(number);
        busy--;
      });
    await Promise.all([0, 1, 2, 3, 4].map(one));
    expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
  });

  it('sends away who would have to wait too long, and lets others in again afterwards', async () => {
    const turns = new Turns(1, 1);
    const release = Promise.withResolvers<void>();
    const [first, second] = [turns.take(() => release.promise), turns.take(async () => 'second')];
    await expect(turns.take(async () => 'third')).rejects.toThrow(LineTooLong);
    release.resolve();
    await first;
    expect(await second).toBe('second');
    expect(await turns.take(async () => 'fourth')).toBe('fourth');
  });

  it('goes on when one of them fails', async () => {
    const turns = new Turns(1, 1);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
