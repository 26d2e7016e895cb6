import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';
import { isId } from '../../kernel/id.js';
import { Unauthenticated } from '../http/problem.js';
import { ISSUER } from './access-tokens.js';
import { DevTokens } from './dev-tokens.js';
import { type Claimant, NotLetIn, type SignedIn } from './signed-in.js';
import { SigningKeys } from './signing-keys.js';

const MOST_TOKENS = 50_000;
const LONGEST_TOKEN = 8_192;
const SECOND_MS = 1_000;

/** What a token proves, until it ends. */
export interface Verified {
  readonly tenantId: string;
  readonly userId: string;
  readonly sessionId: string;
  /** The key that vouches for it; one that is given up vouches for nothing. */
  readonly kid: string;
  readonly expires: number;
}

/** A development token says all by itself. */
interface VerifiedForDevelopment {
  readonly signedIn: SignedIn;
  readonly expires: number;
}

type Remembered = Verified | VerifiedForDevelopment;

interface Header {
  readonly alg?: unknown;
  readonly kid?: unknown;
}

interface Content {
  readonly sub?: unknown;
  readonly tid?: unknown;
  readonly sid?: unknown;
  readonly exp?: unknown;
}

/** Why a token opens nothing, by its code. */
const REASONS = {
  token_invalid: 'The access token is not valid here: sign in again.',
  token_expired: 'The access token has expired: sign in again, or refresh it.',
  token_algorithm_refused: 'The access token is not signed in the way that ours are: sign in again.',
  token_key_unknown: 'The access token names a key that is not ours, or not any more: sign in again.',
  token_signature_wrong: 'The signature of the access token does not fit what it says: sign in again.',
} as const;

const refused = (code: keyof typeof REASONS, claimant?: Claimant) => new NotLetIn(new Unauthenticated(code, REASONS[code]), claimant);

const claimantOf = ({ tid, sub }: Content, isProven: boolean): Claimant | undefined => (isId(tid) ? { tenantId: tid, userId: isId(sub) ? sub : undefined, isProven } : undefined);

/** Reads access tokens. One that has been found good is known again by its digest, since checking a signature takes longer than everything else at the door. */
@Injectable()
export class TokenVerifier {
  private readonly good = new LRUCache<string, Remembered>({ max: MOST_TOKENS });

  constructor(
    private readonly jwt: JwtService,
    private readonly keys: SigningKeys,
    private readonly devTokens: DevTokens,
  ) {}

  async verify(token: string): Promise<Remembered> {
    const digest = hash('sha256', token, 'base64');
    const known = this.good.get(digest);
    if (known && known.expires * SECOND_MS > Date.now() && (!('kid' in known) || this.keys.has(known.kid))) return known;
    this.good.delete(digest);
    const verified = await this.check(token);
    this.good.set(digest, verified);
    return verified;
  }

  /** The header says which key would have to fit, and nothing else: how it is used is up to us. */
  private async check(token: string): Promise<Remembered> {
    const parts = token.length <= LONGEST_TOKEN ? this.parts(token) : undefined;
    if (!parts) throw refused('token_invalid');
    const { header, content } = parts;
    if (header.alg === 'HS256' && header.kid === undefined) return this.checkForDevelopment(token, content);
    if (header.alg !== 'ES256') throw refused('token_algorithm_refused', claimantOf(content, false));
    const key = isId(header.kid) ? await this.keys.find(header.kid) : undefined;
    if (!key) throw refused('token_key_unknown', claimantOf(content, false));
    try {
      const { sub, tid, sid, exp } = this.jwt.verify<Content>(token, { publicKey: key as never, algorithms: ['ES256'], issuer: ISSUER });
      if (isId(sub) && isId(tid) && isId(sid) && typeof exp === 'number') return { tenantId: tid, userId: sub, sessionId: sid, kid: header.kid as string, expires: exp };
    } catch (error) {
      throw refusalOf(error, content);
    }
    throw refused('token_invalid', claimantOf(content, true));
  }

  private checkForDevelopment(token: string, content: Content): VerifiedForDevelopment {
    try {
      const read = this.devTokens.read(token);
      if (read) return read;
    } catch (error) {
      throw refusalOf(error, content);
    }
    throw refused('token_invalid', claimantOf(content, false));
  }

  private parts(token: string): { readonly header: Header; readonly content: Content } | undefined {
    try {
      const { header, payload } = this.jwt.decode(token, { complete: true }) as unknown as { header: Header; payload: Content | string | null };
      return typeof payload === 'object' && payload !== null ? { header, content: payload } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The signature is looked at first: what is over was good. */
function refusalOf(error: unknown, content: Content): NotLetIn {
  const { name, message } = error as Error;
  if (name === 'TokenExpiredError') return refused('token_expired', claimantOf(content, true));
  return refused(message === 'invalid signature' ? 'token_signature_wrong' : 'token_invalid', claimantOf(content, false));
}
