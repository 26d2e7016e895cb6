import { expect } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import { type Session, signIn } from './api.js';
import type { FreshDatabase } from './fresh-database.js';
import { eventually } from './eventually.js';

interface Ids {
  readonly first: string;
  readonly second: string;
}

/** Jobs that write two notes each. */
export class Pairs {
  private readonly accepted: Ids[] = [];
  readonly jobs: string[] = [];

  private constructor(readonly session: Session) {}

  static async open(url: string): Promise<Pairs> {
    return new Pairs(await signIn({ url }));
  }

  /** By which the worker names them when it begins. */
  get firsts(): string[] {
    return this.accepted.map(({ first }) => first);
  }

  /** Only what was answered with 202 is counted on. */
  async start(url: string, count: number, { ms = 50, delayMs = 0 } = {}): Promise<Response> {
    const payloads = Array.from({ length: count }, () => ({ first: newId() as string, second: newId() as string, ms }));
    const answer = await fetch(`${url}/api/v1/planted/jobs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.session.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ worker: 'pair', payloads, delayMs }),
    });
    if (answer.status === 202) {
      this.accepted.push(...payloads);
      this.jobs.push(...((await answer.clone().json()) as { ids: string[] }).ids);
    }
    return answer;
  }

  /** Both notes of each job come to be there, and are there once. */
  async expectDone(database: FreshDatabase, ms = 30_000): Promise<void> {
    const expected = this.accepted.flatMap(({ first, second }) => [`${first} 1`, `${second} 1`]).toSorted();
    const written = async () => (await database.inTenant<{ note: string }>(this.session.tenantId, `select id || ' ' || version as note from notes.notes where 'job' = any(tags) order by id`)).map(({ note }) => note);
    expect(await eventually(written, ({ length }) => length >= expected.length, ms)).toEqual(expected);
    expect(await database.inTenant(this.session.tenantId, `select from platform.outbox where type = 'note.written' and data -> 'tags' ? 'job'`)).toHaveLength(expected.length);
  }
}
