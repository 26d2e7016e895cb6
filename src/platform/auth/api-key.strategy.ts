import type { IncomingMessage } from 'node:http';
import passport from 'passport';
import { Unauthenticated } from '../http/problem.js';
import { readApiKey } from './api-key.js';
import type { Callers } from './callers.js';
import { NotLetIn } from './signed-in.js';

/** Lets in by `X-Api-Key: …`. */
export class ApiKeyStrategy extends passport.Strategy {
  constructor(private readonly callers: Callers) {
    super();
  }

  override authenticate({ headers }: IncomingMessage): void {
    const shown = headers['x-api-key'];
    if (shown === undefined) return this.fail();
    const key = readApiKey(String(shown));
    if (!key) return this.error(new NotLetIn(new Unauthenticated('api_key_invalid', 'The API key is not whole: it begins with rk_, and is shown once, when it is made.')));
    this.callers.byKey(key).then((signedIn) => this.success(signedIn), (error: unknown) => this.error(error));
  }
}
