import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { newId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import { SigningKeys } from './signing-keys.js';

export const ISSUER = 'rapport';

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

/** Makes access tokens, which anybody can check who has the public keys. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly keys: SigningKeys,
    private readonly config: Config,
  ) {}

  /** It ends after `mostSeconds` at the latest. */
  make({ userId, tenantId, sessionId }: TokenSubject, mostSeconds = Infinity): AccessToken {
    const { kid, privateKey } = this.keys.signing();
    const expiresIn = Math.max(1, Math.min(this.config.ACCESS_TOKEN_SECONDS, mostSeconds));
    const token = this.jwt.sign({ tid: tenantId, sid: sessionId }, { privateKey: privateKey as never, algorithm: 'ES256', keyid: kid, issuer: ISSUER, subject: userId, jwtid: newId(), expiresIn });
    return { token, expiresIn };
  }
}
