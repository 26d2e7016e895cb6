import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { seedDirectory } from '../../src/contexts/directory/directory.seed.js';
import { DEMO_TENANT } from '../../src/platform/auth/demo.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { parseListQuery } from '../../src/platform/resource/list-query.js';
import { ListRecords } from '../../src/platform/resource/record-queries.js';
import { resourceNamed } from '../../src/platform/resource/resource.js';
import { seedingThrough } from '../../src/platform/seed/seed.js';
import { applicationInside, inTenant } from '../support/inside.js';

let application: INestApplicationContext;
beforeAll(async () => {
  application = await applicationInside();
});
afterAll(() => application.close());

/** The ids that are told before, and not those of whoever was a lead. */
const FIXED = '01930b6e-6c00-7000-8000-';

/** Everything in the demo tenant's directory that its own seed makes. */
async function held(dispatcher: Dispatcher) {
  const lists = ['companies', 'contacts', 'customers'].map((name) => inTenant(DEMO_TENANT, () => dispatcher.ask(ListRecords.of({ resource: resourceNamed(name), query: parseListQuery({ take: '200', sort: 'id' }, resourceNamed(name)) }))));
  return (await Promise.all(lists)).flatMap(({ data }) => (data as { id: string }[]).filter(({ id }) => id.startsWith(FIXED)));
}

describe('filling the demo tenant', () => {
  it('makes a directory that is the same however often it is filled, with what the notes are about and what the examples name', async () => {
    const dispatcher = application.get(Dispatcher);
    const seeding = seedingThrough(dispatcher);
    const count = await seedDirectory.fill(seeding);
    const first = await held(dispatcher);
    expect(first).toHaveLength(count);
    const numbers = first.map(({ id }) => Number(id.slice(-12)));
    expect(numbers).toEqual(expect.arrayContaining([201, 301, 302, 501]));
    await seedDirectory.fill(seeding);
    expect(await held(dispatcher)).toEqual(first);
  });
});
