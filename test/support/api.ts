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

export interface SignIn {
  readonly role?: Role;
  readonly tenantId?: string;
  readonly userId?: string;
  /** Whom he supervises. */
  readonly team?: readonly string[];
  /** What he may do in place of what his role may. */
  readonly grants?: Readonly<Record<string, 'own' | 'team' | 'all'>>;
  readonly url?: string;
}

/** Somebody signed in: by default to a tenant that nobody else has. */
export async function signIn({ role = 'admin' as Role, tenantId = randomUUID() as string, userId = randomUUID() as string, team, grants, url = appUrl }: SignIn = {}): Promise<Session> {
  const answer = await fetch(`${url}/api/v1/auth/dev-token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role, tenantId, userId, team, grants }) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
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
