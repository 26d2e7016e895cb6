import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
export type Rapport = Client<paths>;

interface Options {
  /** Where the API is, `http://localhost:3000`. */
  readonly baseUrl: string;
  /** An access token, or what gives one. */
  readonly token?: string | (() => string | Promise<string>);
  readonly fetch?: typeof fetch;
}

/** A typed client of the API: `rapport.GET('/api/v1/notes', { params: { query: { take: 5 } } })` answers `{ data, error, response }`. */
export function createClient({ baseUrl, token, fetch: send = globalThis.fetch }: Options): Rapport {
  const client = createFetchClient<paths>({ baseUrl, querySerializer: { array: { style: 'form', explode: false } }, fetch: (request) => send(request) });
  client.use({
    async onRequest({ request }) {
      const value = typeof token === 'function' ? await token() : token;
      if (value) request.headers.set('authorization', `Bearer ${value}`);
    },
  });
  return client;
}
