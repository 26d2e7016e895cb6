import { describe, expect, it } from '@jest/globals';
import { CURRENCIES, Money } from '../../src/kernel/money.js';
import { appUrl, signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly [member: string]: unknown;
}

const listed = async (address: string) => ((await (await (await signIn()).send('GET', `/api/v1/lookups/${address}`)).json()) as { data: Row[] }).data;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const repeated = (values: readonly unknown[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** What Unicode knows as regions and ISO 3166-1 doesn't: reserved codes, groups of countries, and codes for private use. */
const NO_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);

describe('the countries', () => {
  it('are all of ISO 3166-1, each once, with three codes and a name', async () => {
    const countries = await listed('countries');
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    // an old code shows the name of the country that has another one now
    const canonical = (code: string) => new Intl.Locale(`und-${code}`).region === code;
    const known = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => names.of(code) !== undefined && canonical(code) && !NO_COUNTRIES.has(code));
    expect(countries.map(({ code }) => code).toSorted()).toEqual(known);
    expect(countries).toHaveLength(249);
    for (const member of ['code', 'alpha3', 'numeric', 'name']) expect({ member, repeated: repeated(countries.map((country) => country[member])) }).toEqual({ member, repeated: [] });
    expect(countries.every(({ alpha3, numeric, name, code }) => /^[A-Z]{3}$/.test(alpha3 as string) && /^\d{3}$/.test(numeric as string) && name !== code)).toBe(true);
    expect(countries.find(({ code }) => code === 'DE')).toEqual({ code: 'DE', alpha3: 'DEU', numeric: '276', name: 'Germany' });
  });

  it('have names in any language, in its order', async () => {
    const countries = await listed('countries?locale=de');
    expect(countries.find(({ code }) => code === 'DE')?.name).toBe('Deutschland');
    expect(countries.map(({ name }) => name)).toEqual(countries.map(({ name }) => name).toSorted(new Intl.Collator('de').compare));
  });
});

describe('the currencies', () => {
  it('are all of ISO 4217 that an amount can be in, each once, with number, decimals and name', async () => {
    const currencies = await listed('currencies');
    expect(currencies.map(({ code }) => code).toSorted()).toEqual([...CURRENCIES].toSorted());
    expect(Intl.supportedValuesOf('currency').filter((code) => !CURRENCIES.has(code))).toEqual(MISSING);
    for (const member of ['code', 'numeric', 'name']) expect({ member, repeated: repeated(currencies.filter(({ active }) => active).map((currency) => currency[member])) }).toEqual({ member, repeated: [] });
    for (const { code, decimals, numeric, name } of currencies) {
      expect(Money.of('1', code).amount).toBe(decimals === 0 ? '1' : `1.${'0'.repeat(decimals as number)}`);
      expect({ code, isNumber: /^\d{3}$/.test(numeric as string), isNamed: name !== code }).toEqual({ code, isNumber: true, isNamed: true });
    }
    expect(currencies.filter(({ active }) => active === false).map(({ code }) => code).toSorted()).toEqual(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'ZWL']);
  });
});

/** Units of account that no deal is made in. */
const MISSING = ['XDR', 'XSU'];

describe('the industries', () => {
  it('have stable codes, each once', async () => {
    const industries = await listed('industries');
    expect(industries.length).toBeGreaterThan(80);
    expect(repeated(industries.map(({ code }) => code))).toEqual([]);
    expect(repeated(industries.map(({ name }) => name))).toEqual([]);
    expect(industries.every(({ code, name, group }) => /^[a-z]+(?:-[a-z]+)*$/.test(code) && name !== '' && group !== '')).toBe(true);
    expect(industries.map(({ code }) => code)).toEqual(expect.arrayContaining(['software', 'banking', 'logistics', 'other']));
  });
});

describe('a lookup', () => {
  it.each(['countries', 'currencies', 'industries'])('of %s is the same for all tenants, can be kept, and is not sent again to who has it', async (name) => {
    const [one, other] = [await signIn(), await signIn({ role: 'agent' })];
    const [first, second] = [await one.send('GET', `/api/v1/lookups/${name}`), await other.send('GET', `/api/v1/lookups/${name}`)];
    expect([first.status, await first.text()]).toEqual([200, await second.text()]);
    expect(first.headers.get('cache-control')).toMatch(/public, max-age=\d+/);
    const tag = first.headers.get('etag')!;
    expect(tag).toBe(second.headers.get('etag'));
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await one.send('GET', `/api/v1/lookups/${name}`, undefined, { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect((await one.send('GET', `/api/v1/lookups/${name}`, undefined, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('refuses what it does not know', async () => {
    const session = await signIn();
    await expectProblem(await session.send('GET', '/api/v1/lookups/countries?locale=klingon-xx-yy'), 400, 'query_invalid');
    await expectProblem(await session.send('GET', '/api/v1/lookups/countries?lang=de'), 400, 'query_invalid');
    await expectProblem(await fetch(`${appUrl}/api/v1/lookups/countries`), 401, 'not_signed_in');
  });
});
