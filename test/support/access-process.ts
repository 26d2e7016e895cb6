import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { root } from './programs.mjs';

interface Reply {
  readonly number: number;
  readonly answer?: unknown;
  readonly error?: string;
}

export type AccessProcess = Awaited<ReturnType<typeof startAccessProcess>>;

/** A process of the operating system that serves the product, and knows those whom a test has planted. */
export async function startAccessProcess(settings: Readonly<Record<string, string | undefined>> = {}) {
  const child = fork(`${root}/test/support/planted-process.mjs`, { env: { PATH: process.env.PATH, NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL, ...settings }, execArgv: [] });
  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => waiting.get(reply.number)?.(reply));
  let next = 1;
  const reply = async (number: number) => {
    const { answer, error } = await new Promise<Reply>((resolve) => waiting.set(number, resolve));
    waiting.delete(number);
    if (error !== undefined) throw new Error(error);
    return answer;
  };
  const ask = async <T>(wish: string, given: object = {}): Promise<T> => {
    const number = next++;
    const answered = reply(number);
    child.send({ ...given, wish, number });
    return (await answered) as T;
  };
  const url = (await Promise.race([reply(0), once(child, 'exit').then(() => Promise.reject(new Error('the process ended')))])) as string;
  return {
    url,
    put: (planted: { tenantId: string; kind: 'user' | 'session' | 'api-key'; id: string; value: unknown; forget: string[] }) => ask<number>('put', planted),
    token: (subject: { userId: string; tenantId: string; sessionId: string }) => ask<string>('token', subject),
    roundTrips: () => ask<number>('roundTrips'),
    deafen: () => ask('deafen'),
    cut: () => ask('cut'),
    async untilHearing() {
      for (let i = 0; i < 500; i++, await sleep(20)) if (await ask<boolean>('isHearing')) return;
      throw new Error('it does not hear');
    },
    look: async (headers: Readonly<Record<string, string>>) => {
      const answer = await fetch(`${url}/api/v1/planted`, { headers });
      return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
    },
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    async stop() {
      child.kill('SIGCONT');
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Where those are kept whom tests plant. No part of the product, and gone with the database. */
export async function plantIdentities(owner: pg.Client): Promise<void> {
  await owner.query(`create schema if not exists planted; grant usage on schema planted to rapport_app;
    create table if not exists planted.identities (tenant_id uuid not null, kind text not null, id uuid not null, value jsonb, primary key (tenant_id, kind, id));
    grant select, insert, update on planted.identities to rapport_app`);
}
