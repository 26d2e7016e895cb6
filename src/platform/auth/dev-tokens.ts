import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { isId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import { callerOf } from './caller.js';
import { permissions } from './permissions.js';
import { grantsOf, type Role, ROLES } from './roles.js';
import { type Grants, type Scope, SCOPES } from './scope.js';
import type { SignedIn } from './signed-in.js';

export const DEV_TOKEN_SECONDS = 3_600;
export const DEV_ISSUER = 'rapport-development';

/** What a development token says: nobody is looked up, it brings its rights along. */
export interface DevClaims {
  readonly sub: string;
  readonly tid: string;
  readonly role: Role;
  readonly team?: readonly string[] | undefined;
  /** In place of what the role may. */
  readonly grants?: Grants | undefined;
}

/** A key object, since from bytes the library would make one anew for every token. */
export const devTokenKey = (config: Config): KeyObject => createSecretKey(Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport development tokens', 32)));

const isTeam = (team: unknown): team is readonly string[] => Array.isArray(team) && team.every(isId);

/** What of the grants names no permission, or no scope that it can have. */
export function unknownGrantIn(grants: object): string | undefined {
  return Object.entries(grants).find(([permission, scope]) => !(permission === '*' ? SCOPES : permissions().get(permission)?.scopes)?.includes(scope as Scope))?.[0];
}

/** Tokens for the asking, of an issuer and a key of their own. Only where DEV_TOKENS is true. */
@Injectable()
export class DevTokens {
  private readonly key: KeyObject;

  constructor(
    private readonly jwt: JwtService,
    private readonly config: Config,
  ) {
    this.key = devTokenKey(config);
  }

  make({ sub, ...claims }: DevClaims): string {
    return this.jwt.sign(claims, { secret: this.key as never, algorithm: 'HS256', issuer: DEV_ISSUER, subject: sub, expiresIn: DEV_TOKEN_SECONDS });
  }

  /** Throws at what is no such token. */
  read(token: string): { readonly signedIn: SignedIn; readonly expires: number } | undefined {
    if (!this.config.DEV_TOKENS) return undefined;
    const { sub, tid, role, team = [], grants, exp } = this.jwt.verify<DevClaims & { exp?: unknown }>(token, { secret: this.key as never, algorithms: ['HS256'], issuer: DEV_ISSUER });
    const isSound = isId(sub) && isId(tid) && ROLES.includes(role) && isTeam(team) && typeof exp === 'number' && (grants === undefined || (typeof grants === 'object' && unknownGrantIn(grants) === undefined));
    if (!isSound) return undefined;
    const caller = callerOf({ userId: sub, roles: [role], grants: grants ?? grantsOf(role), team, refusal: null }, { bringsRights: true });
    return { signedIn: { tenantId: tid, caller, refusal: null }, expires: exp };
  }
}
