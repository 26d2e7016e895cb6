import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { Replay } from './replay.js';

const aReplay = () => Replay.begin(newId<'Replay'>(), { since: new Date(0), types: null, subscribers: ['x'], place: 10, until: 500 });
const typesOf = (replay: Replay) => takeEvents(replay).map(({ type }) => type);

describe('a replay', () => {
  it('goes on piece by piece until there is nothing left', () => {
    const replay = aReplay();
    expect(typesOf(replay)).toEqual(['replay.begun']);
    replay.advance({ events: 100, deliveries: 90, place: 210 });
    expect([replay.isRunning, replay.place, typesOf(replay)]).toEqual([true, 210, ['replay.advanced']]);
    replay.advance({ events: 7, deliveries: 7, place: null });
    expect([replay.isRunning, replay.place, typesOf(replay)]).toEqual([false, 500, []]);
  });

  it('is cancelled while it runs, and not afterwards', () => {
    const replay = aReplay();
    replay.cancel();
    expect(replay.isRunning).toBe(false);
    expect(() => replay.cancel()).toThrow(expect.objectContaining({ kind: 'conflict', code: 'replay_ended' }));
  });
});
