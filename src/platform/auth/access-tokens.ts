import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { newId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import type { Role } from './roles.js';

export const TOKEN_SECONDS = 3_600;
const ISSUER = 'rapport';

/** Whom an access token speaks for. */
export interface TokenSubject {
  readonly userId: string;
  readonly tenantId: string;
  readonly sessionId: string;
}

export interface AccessToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** What an access token says. */
export interface Claims {
  readonly sub: string;
  readonly tid: string;
  readonly role: Role;
}

/** A key object, since from bytes the library would make one anew for every token. */
export const tokenKey = (config: Config): KeyObject => createSecretKey(Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport access tokens', 32)));

export const TOKEN_CHECK = { algorithms: ['HS256'], issuer: ISSUER } as const;

/** Makes access tokens. */
@Injectable()
export class AccessTokens {
  private readonly key: KeyObject;

  constructor(
    private readonly jwt: JwtService,
    config: Config,
  ) {
    this.key = tokenKey(config);
  }

  make({ userId, tenantId, sessionId }: TokenSubject): AccessToken {
    const token = this.jwt.sign({ tid: tenantId, sid: sessionId }, { secret: this.key as never, algorithm: 'HS256', issuer: ISSUER, subject: userId, jwtid: newId(), expiresIn: TOKEN_SECONDS });
    return { token, expiresIn: TOKEN_SECONDS };
  }

  forDevelopment({ sub, ...claims }: Claims): string {
    return this.jwt.sign(claims, { secret: this.key as never, algorithm: 'HS256', issuer: ISSUER, subject: sub, expiresIn: TOKEN_SECONDS });
  }
}
