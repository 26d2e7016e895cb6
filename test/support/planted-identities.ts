import { Global, Module } from '@nestjs/common';
import type { Access } from '../../src/platform/auth/access.js';
import { Identities, type KnownKey, type KnownSession } from '../../src/platform/auth/identities.js';
import { Work } from '../../src/platform/tenancy/work.js';

/** Those whom a test knows. Whoever changes them in the middle of a test forgets what was remembered. */
export class PlantedIdentities extends Identities {
  private readonly known = new Map<string, unknown>();

  plant(tenantId: string, kind: 'user' | 'session' | 'api-key', id: string, value: Partial<Access> | KnownSession | (KnownKey & { readonly digest: string }) | null): void {
    this.known.set(`${tenantId} ${kind} ${id}`, kind === 'user' && value ? { userId: id, roles: ['agent'], grants: {}, team: [], refusal: null, ...value } : value);
  }

  async access(userId: string): Promise<Access | null> {
    return this.find('user', userId) as Access | null;
  }

  async session(sessionId: string): Promise<KnownSession | null> {
    return this.find('session', sessionId) as KnownSession | null;
  }

  async apiKey(keyId: string, digest: string): Promise<KnownKey | null> {
    const found = this.find('api-key', keyId) as (KnownKey & { readonly digest: string }) | null;
    if (found?.digest !== digest) return null;
    const { userId, permissions, expiresAt } = found;
    return { userId, permissions, expiresAt };
  }

  private find(kind: string, id: string): unknown {
    return this.known.get(`${Work.current().tenantId} ${kind} ${id}`) ?? null;
  }
}

/** In place of those of the product: what is global without being dynamic comes first, and of those this, since it is planted before the contexts. */
export const PlantedIdentitiesModule = {
  for(identities: PlantedIdentities) {
    @Global()
    @Module({ providers: [{ provide: Identities, useValue: identities }], exports: [Identities] })
    class Planted {}
    return Planted;
  },
};
