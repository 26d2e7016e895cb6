import { describe, expect, it } from '@jest/globals';
import { id, object, tags, text } from '../resource/field.js';
import { describeResource, type Resource } from '../resource/resource.js';
import { findingOf } from './finding.js';

const said = { description: 'Said.', example: null };
const guests = describeResource({
  name: 'spec-guests',
  record: 'spec guest',
  context: 'spec',
  description: 'Spec.',
  table: 'spec.guests',
  owner: 'hostId',
  sharedWith: 'friendIds',
  fields: { hostId: id(said), friendIds: tags(said), first: text(said), last: text(said), role: text(said), emails: object()(said), phones: object()(said), hobbies: tags(said), memo: text(said) },
  findable: { title: ['first', 'last'], subtitle: ['role'], words: ['hobbies', 'memo'], addresses: ['emails'], phones: ['phones'] },
}) as unknown as Resource;

const of = (record: object) => findingOf(guests, { id: 'guest', version: 3, touchedAt: '2026-01-01T00:00:00.000Z', owner: 'host', ...record });

describe('what is kept of a record', () => {
  it('is what it is called, and what it is found by', () => {
    const kept = of({ first: 'Ada', last: 'Öztürk', role: 'Engineer', hobbies: ['chess', 'maps'], emails: [{ address: 'Ada@Mail.example', label: 'work', primary: true }], phones: [{ number: '+49 30 123', input: '030 123', label: 'home', extension: null }] });
    expect(kept).toMatchObject({ title: 'Ada Öztürk', subtitle: 'Engineer', names: ['ada', 'ozturk'], addresses: 'ada@mail.example 4930123 030123' });
    expect(kept.words).toEqual(expect.arrayContaining(['ada', 'ozturk', 'engineer', 'chess', 'maps', 'ada@mail.example', 'mail.example']));
    expect(kept.words).not.toContain('work');
    expect(kept.details).toEqual([
      { field: 'hobbies', text: 'chess, maps', by: 'words' },
      { field: 'emails', text: 'Ada@Mail.example', by: 'parts' },
      { field: 'phones', text: '+49 30 123', by: 'digits' },
      { field: 'phones', text: '030 123', by: 'digits' },
    ]);
  });

  it('says whom it reaches: its owner, and with whom it is shared; or whoever sees what is nobody’s', () => {
    expect(of({ sharedWith: ['one', 'two', 'host'] }).reached_by).toEqual(['host', 'one', 'two']);
    expect(of({ owner: null, sharedWith: null }).reached_by).toEqual(['']);
  });

  it('is called by the first line of a text, or by what else there is', () => {
    expect(of({ first: '\n\n## Plan\nfor today' }).title).toBe('Plan');
    expect(of({ first: null, last: ' ', role: 'Engineer' }).title).toBe('Engineer');
    expect(of({ hobbies: ['chess'] }).title).toBe('chess');
    expect(of({}).title).toBe('');
    expect(of({ first: 'x'.repeat(500) }).title).toHaveLength(200);
  });

  it('is bounded, whatever the record holds', () => {
    const kept = of({ first: 'x', memo: 'wörd '.repeat(10_000), hobbies: Array.from({ length: 1_000 }, (_, i) => `hobby${i}`), emails: Array.from({ length: 1_000 }, (_, i) => `a${i}@example.com`) });
    expect(kept.words.length).toBeLessThanOrEqual(400);
    expect(kept.addresses.length).toBeLessThanOrEqual(2_000);
    expect(JSON.stringify(kept).length).toBeLessThan(20_000);
  });
});
