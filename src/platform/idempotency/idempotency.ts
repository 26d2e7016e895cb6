import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { sqlBuilder } from '../persistence/sql.js';
import { type IdempotencyKey, Work } from '../tenancy/work.js';

/** How long an answer is kept for whoever asks again. */
export const KEPT_HOURS = 24;
/** How long a second request waits for the first to end. */
const PATIENCE_MS = 5_000;

/** What a client has called his request is kept as a digest, since he may have called it by a person's name. */
const digestOf = (key: string) => createHash('sha256').update(key).digest('base64url');

/** Keeps the first answer to a request in the transaction of its write, so that a crash can't come between the two. */
@Injectable()
export class Idempotency {
  constructor(private readonly em: EntityManager) {}

  /**
   * Runs the work and keeps its answer, or gives the answer that is kept. A request whose twin still runs waits for it
   * on the unique index, and gets the same answer.
   */
  async once<A>(key: IdempotencyKey, work: () => Promise<A>): Promise<A> {
    const claim = await this.patiently(() => this.claim(key));
    if (claim === undefined) return (await this.earlier(key)) as A;
    const answer = await work();
    await this.rows(sql`update platform.idempotency_keys set answer = ${answer === undefined ? null : JSON.stringify(answer)} where tenant_id = ${Work.current().tenantId}::uuid and id = ${claim}::uuid`);
    return answer;
  }

  /** Nothing when the key is taken; one that is past its time can be taken again. */
  private async claim({ key, request }: IdempotencyKey): Promise<string | undefined> {
    const claim = newId();
    const taken = await this.rows<{ id: string }>(sql`
      insert into platform.idempotency_keys as kept (tenant_id, id, caller_id, key, request, made_at)
      values (${Work.current().tenantId}::uuid, ${claim}::uuid, ${this.caller()}::uuid, ${digestOf(key)}, ${request}, now())
      on conflict (tenant_id, caller_id, key) do update set id = excluded.id, request = excluded.request, answer = null, erased = false, made_at = excluded.made_at
        where kept.made_at < now() - make_interval(hours => ${KEPT_HOURS}::int)
      returning id`);
    return taken[0]?.id;
  }

  private async earlier(key: IdempotencyKey): Promise<unknown> {
    const [kept] = await this.rows<{ request: string; answer: string | null; erased: boolean }>(
      sql`select request, answer, erased from platform.idempotency_keys where tenant_id = ${Work.current().tenantId}::uuid and caller_id = ${this.caller()}::uuid and key = ${digestOf(key.key)}`,
    );
    if (kept?.request !== key.request) throw new DomainError('rule', 'idempotency_key_reused', 'This Idempotency-Key was used for another request. Use a new key for a new request, and the same key only to repeat the same request.');
    if (kept.erased) throw new DomainError('conflict', 'answer_erased', 'This was done, and what it made told of a person who has been erased since. It is not done again.');
    key.replayed = true;
    return kept.answer === null ? undefined : JSON.parse(kept.answer);
  }

  /** The system itself has no id: its keys are the tenant's. */
  private caller(): string {
    const { tenantId, caller } = Work.current();
    return caller?.userId ?? tenantId;
  }

  /** Waits no longer for the twin than a client would. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    await this.rows(sql`select set_config('lock_timeout', ${`${PATIENCE_MS}ms`}, true)`);
    try {
      const result = await work();
      await this.rows(sql`select set_config('lock_timeout', '0', true)`);
      return result;
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03') throw error;
      throw new DomainError('conflict', 'idempotency_in_progress', 'The first request with this Idempotency-Key is still running. Ask again in a few seconds.');
    }
  }

  private async rows<R>(statement: ReturnType<typeof sql<R>>): Promise<R[]> {
    return (await this.em.getKysely().executeQuery<R>(statement.compile(sqlBuilder) as never)).rows;
  }
}
