import { setTimeout as sleep } from 'node:timers/promises';
import type { Schemas } from '../../client/index.js';
import type { Session } from '../support/api.js';
import { appUrl } from '../support/api.js';

export type Import = Schemas['Import'];

const OPEN = ['WAITING', 'RUNNING', 'UNDOING'];

/** Sends a file as a browser does. */
export function upload({ token }: Session, resource: string, content: string | Buffer, words: Readonly<Record<string, string>> = {}, { name = 'people.csv', url = appUrl, headers = {}, query = '' }: { name?: string; url?: string; headers?: Record<string, string>; query?: string } = {}): Promise<Response> {
  const form = new FormData();
  for (const [word, value] of Object.entries(words)) form.append(word, value);
  form.append('file', new Blob([content as never]), name);
  return fetch(`${url}/api/v1/${resource}/import${query}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, ...headers }, body: form });
}

export async function importNow(session: Session, id: string): Promise<Import> {
  return (await (await session.send('GET', `/api/v1/imports/${id}`)).json()) as Import;
}

/** How it is once nobody works on it any more. */
export async function ended(session: Session, id: string, withinMs = 15_000): Promise<Import> {
  for (const giveUp = Date.now() + withinMs; ; await sleep(50)) {
    const one = await importNow(session, id);
    if (!OPEN.includes(one.status) || Date.now() > giveUp) return one;
  }
}

/** Sends a file, and waits until it is in. */
export async function imported(session: Session, resource: string, content: string | Buffer, words: Readonly<Record<string, string>> = {}, name?: string): Promise<Import> {
  const answer = await upload(session, resource, content, words, { ...(name !== undefined && { name }) });
  const text = await answer.text();
  if (answer.status !== 202) throw new Error(`${answer.status} ${text}`);
  return ended(session, (JSON.parse(text) as Import).id);
}

export const errorsOf = async (session: Session, id: string): Promise<string> => (await session.send('GET', `/api/v1/imports/${id}/errors`)).text();
