import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { migrate } from '../support/programs.mjs';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
}, 60_000);
afterAll(() => database.drop());

describe('bringing the schema up to date', () => {
  it('goes on to work when queues have made what is theirs', async () => {
    await database.asApp('create sequence bullmq.bullmq_jid_of_a_queue');
    expect(migrate(database.owner, 'up')).toMatch(/the schema is up to date/);
    await database.asApp("select nextval('bullmq.bullmq_jid_of_a_queue')");
  });
});
