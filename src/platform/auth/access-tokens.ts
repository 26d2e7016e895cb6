import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { hkdfSync } from 'node:crypto';
import { Config } from '../config/config.js';
import type { Role } from './roles.js';

export const TOKEN_SECONDS = 3_600;
const ISSUER = 'rapport';

/** What an access token says. */
export interface Claims {
  readonly sub: string;
  readonly tid: string;
  readonly role: Role;
}

export const tokenKey = (config: Config) => Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport access tokens', 32));

export const TOKEN_CHECK = { algorithms: ['HS256'], issuer: ISSUER } as const;

/** Makes access tokens. */
@Injectable()
export class AccessTokens {
  private readonly key: Buffer;

  constructor(
    private readonly jwt: JwtService,
    config: Config,
  ) {
    this.key = tokenKey(config);
  }

  make({ sub, ...claims }: Claims): string {
    return this.jwt.sign(claims, { secret: this.key, algorithm: 'HS256', issuer: ISSUER, subject: sub, expiresIn: TOKEN_SECONDS });
  }
}
