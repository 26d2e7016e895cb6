import { expect } from '@jest/globals';
import type pg from 'pg';
import { type Session, signIn } from '../support/api.js';
import type { Row, Trial } from './checks.js';
import { bodyFor, bodyOfNobody, type ContractResource, referredIn, type Schema } from './contract.js';

/** Makes the same again and again, which a resource that knows duplicates would refuse. */
export const withoutDuplicateCheck = (session: Session): Session => ({ ...session, send: (method, path, body, headers = {}) => session.send(method, path, body, { 'x-skip-duplicate-check': 'true', ...headers }) });

/** Makes what a body refers to, in the tenant of whoever may. */
export async function makeReferred(session: Session, body: Schema): Promise<void> {
  for (const { resource, id } of referredIn(body)) {
    const answer = await session.send('POST', resource.address, { ...bodyOfNobody(resource.body), id });
    expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status: 201 });
  }
}

/** Whoever has to do with a record may see what it names. */
export const seeingReferred = (body: Schema): Readonly<Record<string, 'all'>> => Object.fromEntries(referredIn(body).map(({ resource }) => [`${resource.name}:read`, 'all']));

/** A resource to be tried at an address, with a look into the outbox from above the fence. */
export const trialOf = (resource: ContractResource, url: string, owner: pg.Client): Trial => ({
  ...resource,
  url,
  async signIn(options = {}) {
    const { grants, ...others } = options;
    const session = withoutDuplicateCheck(await signIn({ url, ...others, ...(grants && { grants: { ...seeingReferred(resource.body), ...grants } }) }));
    if (options.tenantId === undefined && options.role === undefined && grants === undefined) await makeReferred(session, resource.body);
    return session;
  },
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
