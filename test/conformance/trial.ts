import { expect } from '@jest/globals';
import type pg from 'pg';
import { signIn } from '../support/api.js';
import type { Row, Trial } from './checks.js';
import { bodyFor, type ContractResource } from './contract.js';

/** A resource to be tried at an address, with a look into the outbox from above the fence. */
export const trialOf = (resource: ContractResource, url: string, owner: pg.Client): Trial => ({
  ...resource,
  url,
  signIn: (options = {}) => signIn({ url, ...options }),
  async create(session, fields = {}) {
    const answer = await session.send('POST', resource.address, { ...bodyFor(resource.body), ...fields });
    const text = await answer.text();
    expect({ status: answer.status, text }).toMatchObject({ status: 201 });
    return JSON.parse(text) as Row;
  },
  at: (id) => `${resource.address}/${id}`,
  async eventsAbout(tenantId, recordId) {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    const { rows } = await owner.query<{ type: string; actor_id: string }>('select type, actor_id from platform.outbox where aggregate_id = $1 order by position', [recordId]);
    await owner.query('commit');
    return rows;
  },
});
