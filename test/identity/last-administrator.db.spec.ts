import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { AssignRoles } from '../../src/contexts/identity/application/commands/assign-roles.command.js';
import { DeactivateUser } from '../../src/contexts/identity/application/commands/deactivate-user.command.js';
import { DeleteUser } from '../../src/contexts/identity/application/commands/delete-user.command.js';
import { ImportUser } from '../../src/contexts/identity/application/commands/import-user.command.js';
import type { UserId } from '../../src/contexts/identity/domain/user/user.js';
import { newId } from '../../src/kernel/id.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import type { Command } from '../../src/platform/dispatch/message.js';
import { eventually } from '../support/eventually.js';
import { appClient, applicationInside, inTenant, ownerClient } from '../support/inside.js';

let application: INestApplicationContext;
let owner: pg.Client;
let watcher: pg.Client;
beforeAll(async () => {
  application = await applicationInside();
  [owner, watcher] = [await ownerClient(), await appClient()]; // whoever signs in as the application sees what it waits for
});
afterAll(async () => {
  await application.close();
  await owner.end();
  await watcher.end();
});

const waiting = async () => (await watcher.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and application_name = 'rapport-writes'`)).rowCount ?? 0;

async function administrators(count: number): Promise<{ tenantId: string; ids: UserId[]; execute: (command: Command<unknown>) => Promise<unknown> }> {
  const tenantId = randomUUID();
  const execute = (command: Command<unknown>) => inTenant(tenantId, () => application.get(Dispatcher).execute(command));
  const ids = Array.from({ length: count }, () => newId<'User'>());
  for (const id of ids) await execute(ImportUser.of({ id, details: { email: `${id}@example.com`, name: 'Ada', phone: null, roles: ['admin'] }, passwordHash: 'none' }));
  return { tenantId, ids, execute };
}

const WAYS: readonly (readonly [string, (id: UserId) => Command<unknown>])[] = [
  ['demoted', (id) => AssignRoles.of({ id, roles: ['agent'] })],
  ['deactivated', (id) => DeactivateUser.of({ id, records: 'leave', reassignTo: null })],
  ['deleted', (id) => DeleteUser.of({ id })],
];

describe('of the last two administrators', () => {
  it.each(WAYS)('one is left when both are %s in the same moment', async (_way, leave) => {
    const { tenantId, ids, execute } = await administrators(2);
    // nobody gets further than to writing, until both have looked
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await owner.query('select from identity.users where id = any($1) for update', [ids]);
    const both = Promise.allSettled(ids.map((id) => execute(leave(id))));
    expect(await eventually(waiting, (count) => count >= 2)).toBeGreaterThanOrEqual(2);
    await owner.query('commit');
    const outcomes = await both;
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last_administrator' } });
  });
});
