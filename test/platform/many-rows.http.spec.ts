import { describe, expect, it } from '@jest/globals';
import { signIn } from '../support/api.js';

const ODD = ['NULL', 'null', '"quoted"', '{braces}', 'a,b', "it's", 'back\\slash', '', ' ', 'Ω 世界 🙂', '$1', '%s', 'two\nlines', 'tab\there'];

describe('many records that are made at once', () => {
  it('hold what each was given, whatever stands in it, as if it had been made alone', async () => {
    const { send } = await signIn();
    const items = ODD.map((text, i) => ({ op: 'create', data: { lastName: `L${i}`, firstName: text.trim() === '' ? null : text, tags: text.trim() === '' ? [] : [text], social: text.trim() === '' ? {} : { x: text }, birthday: i % 2 ? '1984-05-17' : null, emails: i % 3 ? [{ address: `p${i}@x.example`, label: text.trim() === '' ? null : text }] : [] } }));
    const together = (await (await send('POST', '/api/v1/contacts/batch', { items })).json()) as { results: { status: number; data: Record<string, unknown> }[] };
    expect(together.results.map(({ status }) => status)).toEqual(items.map(() => 201));
    for (const [i, { data: body }] of items.entries()) {
      const alone = (await (await send('POST', '/api/v1/contacts', body, { 'x-skip-duplicate-check': 'true' })).json()) as Record<string, unknown>;
      const { id: _, createdAt: __, updatedAt: ___, ...made } = together.results[i]!.data;
      expect(alone).toMatchObject(made);
    }
  });
});
