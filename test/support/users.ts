import { randomUUID } from 'node:crypto';
import pg from 'pg';

async function inTenant(tenantId: string, databaseUrl: string | undefined, statement: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await client.query(statement, [...values]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Somebody who works in a tenant, without the way by which people join: for whoever only needs to be named. */
export async function colleague(tenantId: string, { id = randomUUID() as string, name = 'Ben Ode', status = 'ACTIVE', databaseUrl = process.env.TEST_APP_DATABASE_URL } = {}): Promise<string> {
  await inTenant(tenantId, databaseUrl, `insert into identity.users (tenant_id, id, email, name, roles, status, created_at, updated_at) values ($1, $2, $3, $4, '{agent}', $5, now(), now())`, [tenantId, id, `${id}@example.com`, name, status]);
  return id;
}

/** Nothing can be given to him from now on. */
export const leaves = (tenantId: string, id: string): Promise<void> => inTenant(tenantId, process.env.TEST_APP_DATABASE_URL, `update identity.users set status = 'DEACTIVATED' where id = $1`, [id]);
