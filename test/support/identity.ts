import { randomUUID } from 'node:crypto';
import { createClient, type Rapport, type Schemas } from '../../client/index.js';
import { appUrl, expectData } from './api.js';
import { eventually } from './eventually.js';

export const PASSWORD = 'seven brass lanterns hum';

interface Message {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;

export const sendTo =
  (url: string, always: Record<string, string> = {}): Send =>
  (method, path, body, headers = {}) =>
    fetch(`${url}/api/v1${path}`, { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...always, ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) });

/** Without anything that says who is asking. */
export const send = sendTo(appUrl);

export interface Person {
  readonly tenantId: string;
  readonly userId: string;
  readonly email: string;
  readonly tokens: Schemas['SignedInTokens'];
  readonly api: Rapport;
  readonly send: Send;
}

export const anAddress = () => `person-${randomUUID()}@example.com`;

export async function tenantOf({ email = anAddress(), password = PASSWORD, url = appUrl } = {}): Promise<Schemas['Registered']> {
  const answer = await sendTo(url)('POST', '/auth/register', { tenantName: 'Nordlicht', email, name: 'Ada Lovelace', password });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Schemas['Registered'];
}

export const login = (tenantId: string, body: object, { url = appUrl, headers = {} }: { url?: string; headers?: Record<string, string> } = {}) => sendTo(url)('POST', '/auth/login', body, { 'x-tenant-id': tenantId, ...headers });

/** Somebody who has signed in with his password. */
export async function signedIn(tenantId: string, email: string, password = PASSWORD, url = appUrl): Promise<Person> {
  const answer = await login(tenantId, { email, password }, { url });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  const tokens = (await answer.json()) as Schemas['SignedInTokens'];
  return { tenantId, userId: tokens.userId, email, tokens, api: createClient({ baseUrl: url, token: tokens.accessToken }), send: sendTo(url, { authorization: `Bearer ${tokens.accessToken}` }) };
}

/** The administrator of a tenant that nobody else has. */
export async function administrator(url = appUrl): Promise<Person> {
  const { tenantId, email } = await tenantOf({ url });
  return signedIn(tenantId, email, PASSWORD, url);
}

/** The newest messages to somebody, as soon as there is one that fits. */
export async function messageTo(to: string, fits: (message: Message) => boolean = () => true, url = appUrl): Promise<Message> {
  const find = async () => {
    const { data } = (await (await fetch(`${url}/dev/mailbox/messages?to=${encodeURIComponent(to)}`)).json()) as { data: { id: string }[] };
    for (const { id } of data) {
      const message = (await (await fetch(`${url}/dev/mailbox/messages/${id}`)).json()) as Message;
      if (fits(message)) return message;
    }
    return undefined;
  };
  const found = await eventually(find, (message) => message !== undefined, 25_000);
  if (!found) throw new Error(`there is no such message to ${to}`);
  return found;
}

export const tokenIn = ({ text }: Message): string => /For programs: (\S+)/.exec(text)![1]!;

/** Somebody who has joined the tenant of another by an invitation. */
export async function invited(by: Person, roles: readonly string[], { email = anAddress(), password = PASSWORD } = {}): Promise<Person> {
  expectData(await by.api.POST('/api/v1/users/invitations', { body: { email, roles: [...roles] } }));
  const invitationToken = tokenIn(await messageTo(email, ({ subject }) => subject.includes('invited')));
  const answer = await send('POST', '/auth/register', { invitationToken, name: 'Ben Ode', password });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return signedIn(by.tenantId, email, password);
}
