import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { isId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import type { Caller } from '../tenancy/work.js';
import { type Claims, TOKEN_CHECK, tokenKey } from './access-tokens.js';
import { callerOf } from './caller.js';
import { grantsOf, ROLES } from './roles.js';

/** A caller, and the tenant that he signed in to. */
export interface Session {
  readonly tenantId: string;
  readonly caller: Caller;
}

const bearerToken = (request: { readonly headers: { readonly authorization?: string } }) => /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(config: Config) {
    super({ jwtFromRequest: bearerToken, secretOrKey: tokenKey(config) as never, algorithms: [...TOKEN_CHECK.algorithms], issuer: TOKEN_CHECK.issuer });
  }

  validate({ sub, tid, role, exp }: Claims & { readonly exp?: unknown }): Session | null {
    if (!isId(sub) || !isId(tid) || !ROLES.includes(role) || typeof exp !== 'number') return null;
    return { tenantId: tid, caller: callerOf({ userId: sub, roles: [role], grants: grantsOf(role), team: [], refusal: null }, { bringsRights: true }) };
  }
}
