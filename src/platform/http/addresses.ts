/** Other names under which a resource is reached. The one place that knows them. */
export const ALIASES: Readonly<Record<string, string>> = {
  opportunities: 'deals',
  accounts: 'companies',
};

const ADDRESS = /^\/api\/(?:(v\d+)\/)?([^/?]+)/;
const UNVERSIONED = new Set(['docs', 'docs-json', 'openapi.json']);
const CURRENT = 'v1';

/** The address that the router sees: with its version, and with the name that a controller knows. */
export function routedAddress(url: string): string {
  const match = ADDRESS.exec(url);
  if (!match) return url;
  const [whole, version, name] = match as unknown as [string, string | undefined, string];
  if (!version && UNVERSIONED.has(name)) return url;
  return `/api/${version ?? CURRENT}/${Object.hasOwn(ALIASES, name) ? ALIASES[name] : name}${url.slice(whole.length)}`;
}
