import type { Actor, Caller } from '../tenancy/work.js';
import type { Access } from './access.js';
import type { Scope } from './scope.js';

/** By which way somebody came in. */
export interface Entrance {
  readonly sessionId?: string | undefined;
  readonly apiKeyId?: string | undefined;
  /** Nothing beyond these, whatever he may otherwise: an API key's. */
  readonly permissions?: readonly string[] | undefined;
  /** His rights are what he brings along, and are looked up nowhere: a development token's. */
  readonly bringsRights?: boolean | undefined;
}

class KnownCaller implements Caller {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly team: readonly string[];
  readonly sessionId: string | undefined;
  readonly apiKeyId: string | undefined;

  constructor(
    private readonly access: Access,
    private readonly entrance: Entrance,
  ) {
    this.userId = access.userId;
    this.roles = access.roles;
    this.team = access.team;
    this.sessionId = entrance.sessionId;
    this.apiKeyId = entrance.apiKeyId;
  }

  get actor(): Actor {
    const { apiKeyId, permissions, bringsRights } = this.entrance;
    return { userId: this.userId, ...(apiKeyId !== undefined && { apiKeyId }), ...(permissions && { permissions }), ...(bringsRights && { access: this.access }) };
  }

  can(permission: string): boolean {
    return this.scopeOf(permission) !== null;
  }

  scopeOf(permission: string): Scope | null {
    const { permissions } = this.entrance;
    if (permissions && !permissions.includes(permission)) return null;
    const { grants } = this.access;
    return grants[permission] ?? grants['*'] ?? null;
  }
}

export const callerOf = (access: Access, entrance: Entrance = {}): Caller => new KnownCaller(access, entrance);

/** Somebody who may everything, and is looked up nowhere: for seeds and tests. */
export const callerWithAllRights = (userId: string): Caller => callerOf({ userId, roles: ['admin'], grants: { '*': 'all' }, team: [], refusal: null }, { bringsRights: true });
