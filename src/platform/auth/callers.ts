import { Injectable, Optional } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Cache } from '../cache/cache.js';
import { Unauthenticated } from '../http/problem.js';
import { type Actor, type Caller, Work } from '../tenancy/work.js';
import type { Access } from './access.js';
import type { PresentedKey } from './api-key.js';
import { callerOf } from './caller.js';
import { Identities, type KnownSession } from './identities.js';
import { NotLetIn, type SignedIn } from './signed-in.js';
import type { Verified } from './token-verifier.js';

/** What is remembered of somebody is forgotten when it changes; this is for the case that whoever changed it died before he could say so. */
const SECONDS = 60;

const keyInvalid = (tenantId: string, isProven: boolean, message = 'The API key is not valid here, or was withdrawn.', userId?: string) =>
  new NotLetIn(new Unauthenticated('api_key_invalid', message), { tenantId, userId, isProven });

const isOver = (session: KnownSession | null, { sessionMs }: Access) => sessionMs !== undefined && session?.openedAt !== undefined && Date.parse(session.openedAt) + sessionMs <= Date.now();

/** Who is asking, and what he may do at present: from memory, as long as nothing has changed. */
@Injectable()
export class Callers {
  constructor(
    private readonly cache: Cache,
    @Optional() private readonly identities?: Identities,
  ) {}

  bySession({ tenantId, userId, sessionId }: Verified): Promise<SignedIn> {
    return Work.within(tenantId, async () => {
      const session = await this.cache.remember(`session:${sessionId}`, { seconds: SECONDS }, async () => (await this.identities?.session(sessionId)) ?? null);
      const access = session?.userId === userId ? await this.accessOf(userId) : null;
      if (!access || isOver(session, access)) throw new NotLetIn(new Unauthenticated('session_ended', 'This session has ended: sign in again.'), { tenantId, userId, isProven: true });
      return { tenantId, caller: callerOf(access, { sessionId }), refusal: access.refusal, addresses: access.addresses };
    });
  }

  byKey({ tenantId, keyId, digest }: PresentedKey): Promise<SignedIn> {
    return Work.within(tenantId, async () => {
      const key = await this.cache.remember(`api-key:${keyId}:${digest}`, { seconds: SECONDS, tags: [`api-key:${keyId}`] }, async () => (await this.identities?.apiKey(keyId, digest)) ?? null);
      if (!key) throw keyInvalid(tenantId, false);
      if (key.expiresAt !== null && Date.parse(key.expiresAt) <= Date.now()) throw keyInvalid(tenantId, true, 'The API key has expired: make a new one.', key.userId);
      const access = await this.accessOf(key.userId);
      if (!access) throw keyInvalid(tenantId, true, undefined, key.userId);
      return { tenantId, caller: callerOf(access, { apiKeyId: keyId, permissions: key.permissions }), refusal: access.refusal, addresses: access.addresses };
    });
  }

  /** Somebody in whose name work goes on, with the rights that he has by now. In the tenant in hand. */
  async present({ userId, apiKeyId, permissions, access: brought }: Actor): Promise<Caller> {
    const access = brought ?? (await this.accessOf(userId));
    if (!access) throw new DomainError('forbidden', 'user_deactivated', 'Whoever asked for this is no user here any more.');
    if (access.refusal) throw new DomainError('forbidden', access.refusal.code, access.refusal.message);
    return callerOf(access, { apiKeyId, permissions, bringsRights: brought !== undefined });
  }

  private accessOf(userId: string): Promise<Access | null> {
    return this.cache.remember(`user:${userId}`, { seconds: SECONDS, tags: ['access'] }, async () => (await this.identities?.access(userId)) ?? null);
  }
}
