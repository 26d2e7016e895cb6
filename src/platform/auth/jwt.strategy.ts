import type { IncomingMessage } from 'node:http';
import passport from 'passport';
import type { Callers } from './callers.js';
import type { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer +(\S+) *$/i;

/** Lets in by `Authorization: Bearer …`. */
export class JwtStrategy extends passport.Strategy {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly callers: Callers,
  ) {
    super();
  }

  override authenticate({ headers }: IncomingMessage): void {
    const token = BEARER.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) return this.fail();
    this.signedInBy(token).then((signedIn) => this.success(signedIn), (error: unknown) => this.error(error));
  }

  private async signedInBy(token: string) {
    const verified = await this.verifier.verify(token);
    return 'signedIn' in verified ? verified.signedIn : this.callers.bySession(verified);
  }
}
