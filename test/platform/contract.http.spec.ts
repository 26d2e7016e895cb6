import { beforeAll, describe, expect, it } from '@jest/globals';
import { appUrl } from '../support/api.js';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly example?: string }[];
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly description?: string }>>;
}

let info: { readonly description: string };
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
let schemas: Readonly<Record<string, { readonly properties: Readonly<Record<string, { readonly example?: unknown }>> }>>;
beforeAll(async () => {
  ({
    info,
    paths,
    components: { schemas },
  } = (await (await fetch(`${appUrl}/api/openapi.json`)).json()) as never);
});

describe('the contract', () => {
  it('names the codes of a route of its own, and of a public one no others that only the door gives', () => {
    const { responses } = paths['/api/v1/auth/login']!.post!;
    expect(responses[401]!.description).toBe('Not signed in: `credentials_wrong`, `mfa_required`, `mfa_code_wrong`.');
    expect(responses[429]!.description).toContain('`too_many_attempts`, `too_many_requests`');
    expect(paths['/api/v1/users/{id}/roles']!.put!.responses[409]!.description).toContain('`last_administrator`, `already_exists`');
  });

  it('shows no id of one kind of record as that of another', () => {
    const shown = Object.entries(paths).flatMap(([path, operations]) => Object.values(operations).flatMap(({ parameters = [] }) => parameters.filter((one) => one.in === 'path' && one.name === 'id' && one.example).map(({ example }) => [example!, path.split('/')[3]!] as const)));
    const kinds = Map.groupBy(shown, ([example]) => example);
    expect([...kinds.values()].map((uses) => [...new Set(uses.map(([, kind]) => kind))])).toEqual(expect.arrayContaining([['notes'], ['users'], ['teams']]));
    expect([...kinds.values()].every((uses) => new Set(uses.map(([, kind]) => kind)).size === 1)).toBe(true);
  });

  it('shows how a tenant is registered, and not how one is joined with a token that nobody has', () => {
    expect(schemas.Registration!.properties.invitationToken).toMatchObject({ example: null });
    expect(schemas.Login!.properties.password).toMatchObject({ example: 'seven brass lanterns hum' });
  });

  it('says where it is as a file, and what becomes of two changes at once', () => {
    expect(info.description).toContain('](/api/openapi.json)');
    expect(info.description).toContain('`changed_meanwhile`');
  });
});
