import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import { Unauthenticated } from '../http/problem.js';
import { ApiKeyStrategy } from './api-key.strategy.js';
import { Callers } from './callers.js';
import { JwtStrategy } from './jwt.strategy.js';
import { NotLetIn, type SignedIn } from './signed-in.js';
import { TokenVerifier } from './token-verifier.js';

const WAYS = ['jwt', 'api-key'];

/** Where somebody shows what he has: an access token, or an API key. */
@Injectable()
export class Entrance {
  /** Its own, since the one that is everybody's would let in by the keys of the application that was made last. */
  private readonly passport = new passport.Passport();

  constructor(verifier: TokenVerifier, callers: Callers) {
    this.passport.use('jwt', new JwtStrategy(verifier, callers));
    this.passport.use('api-key', new ApiKeyStrategy(callers));
  }

  /** Whoever is asking. Throws `NotLetIn` when nobody is, or what he shows doesn't open. */
  enter(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, signedIn: SignedIn | false | null | undefined) => {
        if (error) reject(error as Error);
        else if (signedIn) resolve(signedIn);
        else reject(new NotLetIn(new Unauthenticated('not_signed_in', 'Sign in first, and send the access token as "Authorization: Bearer …", or an API key as "X-Api-Key: …".')));
      };
      (this.passport.authenticate(WAYS, { session: false }, decide) as (request: unknown, reply: unknown, next: (error?: unknown) => void) => void)(request, reply, (error) => reject(error as Error));
    });
  }
}
