/** Other names under which a resource is reached. The one place that knows them. */
export const ALIASES: Readonly<Record<string, string>> = {
  opportunities: 'deals',
  accounts: 'companies',
};

/** The longest one that is read. */
export const MAX_ADDRESS = 8_192;

const ADDRESS = /^\/api\/(?:(v\d+)\/)?([^/?]+)/;
const ORIGIN = /^https?:\/\/[^/?]*(?=[/?]|$)/i;
const UNVERSIONED = new Set(['docs', 'docs-json', 'openapi.json']);
const CURRENT = 'v1';
const NOWHERE = '/';

/** The path and the query string of an address as they were meant; undefined when it is not well-formed. */
export function decodedAddress(url: string): { readonly path: string; readonly query: string } | undefined {
  const [path = '', ...query] = url.split('?');
  if (!url.includes('%')) return { path, query: query.join('?') };
  try {
    return { path: decodeURIComponent(path), query: decodeURIComponent(query.join('?')) };
  } catch {
    return undefined;
  }
}

/** The address that the router sees: with its version, and with the name that a controller knows. */
export function routedAddress(url: string): string {
  if (!decodedAddress(url)) return NOWHERE;
  const local = url.replace(ORIGIN, '');
  const match = ADDRESS.exec(local);
  if (!match) return local || NOWHERE;
  const [whole, version, name] = match as unknown as [string, string | undefined, string];
  if (!version && UNVERSIONED.has(name)) return local;
  return `/api/${version ?? CURRENT}/${Object.hasOwn(ALIASES, name) ? ALIASES[name] : name}${local.slice(whole.length)}`;
}
