import { randomUUID } from 'node:crypto';
import { createClient, type Rapport, type Schemas } from '../../client/index.js';

export const appUrl = process.env.TEST_APP_URL!;

export type Role = 'admin' | 'manager' | 'agent';

export interface Session {
  readonly token: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly api: Rapport;
  /** The same caller, without the types: for what the contract does not allow. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Somebody signed in: by default to a tenant that nobody else has. */
export async function signIn({ role = 'admin' as Role, tenantId = randomUUID() as string, userId = randomUUID() as string, url = appUrl } = {}): Promise<Session> {
  const answer = await fetch(`${url}/api/v1/auth/dev-token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role, tenantId, userId }) });
  const { accessToken } = (await answer.json()) as Schemas['DevToken'];
  return {
    token: accessToken,
    tenantId,
    userId,
    api: createClient({ baseUrl: url, token: accessToken }),
    send: (method, path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${accessToken}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
}

/** What came back, or the problem as an error of the test. */
export function expectData<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  return data;
}
