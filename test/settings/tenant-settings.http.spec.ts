import { describe, expect, it } from '@jest/globals';
import { appUrl, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { administrator } from '../support/identity.js';
import { expectProblem } from '../support/http.js';

type Json = Record<string, unknown>;
const TENANT = '/api/v1/settings/tenant';

interface Shape {
  readonly $ref?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const jsonOf = async (answer: Promise<Response>) => {
  const got = await answer;
  const text = await got.text();
  expect({ status: got.status, text }).toMatchObject({ status: 200 });
  return { ...(JSON.parse(text) as Json), etag: got.headers.get('etag') } as Json & { etag: string };
};

describe('reading the settings of a tenant', () => {
  it('shows the defaults as long as nobody has said anything, to everybody in it', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    const settings = await jsonOf(agent.send('GET', TENANT));
    expect(settings).toMatchObject({ locale: 'en', timeZone: 'UTC', defaultCurrency: 'EUR', businessHours: { monday: [{ from: '09:00', to: '17:00' }], sunday: [] }, security: { mfa: 'optional', allowedAddresses: [] }, version: 0, etag: '"0"' });
    expect((await agent.send('GET', TENANT, undefined, { 'if-none-match': settings.etag })).status).toBe(304);
    await expectProblem(await agent.send('PUT', TENANT, { name: 'Mine' }), 403, 'not_allowed');
  });
});

describe('the name of a tenant', () => {
  it('is the one under which it was registered, until the settings say otherwise', async () => {
    const [untouched, changed] = [await administrator(), await administrator()];
    const nameOf = async (admin: typeof untouched) => ((await (await admin.send('GET', '/settings/tenant')).json()) as { name: string }).name;
    expect((await changed.send('PATCH', '/settings/tenant', { timeZone: 'Europe/Berlin' })).status).toBe(200);
    for (const admin of [untouched, changed]) expect(await eventually(() => nameOf(admin), (name) => name === 'Nordlicht', 10_000)).toBe('Nordlicht');
    expect((await untouched.send('PATCH', '/settings/tenant', { name: 'Sudlicht' })).status).toBe(200);
    expect(await nameOf(untouched)).toBe('Sudlicht');
  });
});

describe('changing the settings of a tenant', () => {
  it('changes what is sent, also within a part, and keeps the rest', async () => {
    const [admin, other] = [await signIn(), await signIn()];
    const changed = await jsonOf(admin.send('PATCH', TENANT, { timeZone: 'Europe/Berlin', branding: { primaryColor: '#FF0000' } }));
    expect(changed).toMatchObject({ timeZone: 'Europe/Berlin', branding: { primaryColor: '#FF0000', accentColor: '#F2A900' }, version: 1, updatedBy: admin.userId, etag: '"1"' });
    expect(await jsonOf(admin.send('PATCH', TENANT, { security: { mfa: 'everybody' } }))).toMatchObject({ timeZone: 'Europe/Berlin', security: { mfa: 'everybody', sessionHours: 720 }, version: 2 });
    expect(await jsonOf(other.send('GET', TENANT))).toMatchObject({ timeZone: 'UTC', version: 0 });
  });

  it('sets what is left out back to its default when they are replaced', async () => {
    const admin = await signIn();
    await jsonOf(admin.send('PATCH', TENANT, { name: 'One', locale: 'de-AT', holidays: [{ date: '2026-12-25', name: 'Christmas', yearly: true }] }));
    expect(await jsonOf(admin.send('PUT', TENANT, { name: 'Two', defaultCountry: 'AT' }))).toMatchObject({ name: 'Two', locale: 'en', holidays: [], defaultCountry: 'AT', version: 2 });
    await expectProblem(await admin.send('PUT', TENANT, {}), 400, 'body_invalid');
  });

  it('holds a writer to the version that he has seen, the very first included', async () => {
    const admin = await signIn();
    await jsonOf(admin.send('PATCH', TENANT, { name: 'One' }, { 'if-match': '"0"' }));
    await expectProblem(await admin.send('PATCH', TENANT, { name: 'Two' }, { 'if-match': '"0"' }), 412, 'stale_version');
    await jsonOf(admin.send('PATCH', TENANT, { name: 'Two' }, { 'if-match': '"1"' }));
    await expectProblem(await admin.send('PATCH', TENANT, { name: 'Three' }, { 'if-match': '"1"' }), 412, 'stale_version');
  });

  it('is announced and kept in the audit, and nothing is when nothing is different', async () => {
    const admin = await signIn();
    await jsonOf(admin.send('PATCH', TENANT, { name: 'One' }));
    await jsonOf(admin.send('PATCH', TENANT, { name: 'Two', locale: 'fr' }));
    expect((await jsonOf(admin.send('PATCH', TENANT, { name: 'Two', formats: {} }))).version).toBe(2);
    const { data } = (await jsonOf(admin.send('GET', `/api/v1/audit?recordId=${admin.tenantId}&sort=-at`))) as unknown as { data: Json[] };
    expect(data).toMatchObject([{ action: 'changed', changes: { name: ['One', 'Two'], locale: ['en', 'fr'] } }, { action: 'created' }]);
  });

  const hours = (...spans: [string, string][]) => ({ businessHours: { monday: spans.map(([from, to]) => ({ from, to })) } });
  const ranges = (...allowedAddresses: string[]) => ({ security: { allowedAddresses } });
  const WRONG: readonly [what: string, settings: object, pointer: string, code: string][] = [
    ['a zone that is not there', { timeZone: 'Europe/Atlantis' }, '/timeZone', 'unknown_time_zone'],
    ['an offset for a zone', { timeZone: '+01:00' }, '/timeZone', 'unknown_time_zone'],
    ['an offset by name', { timeZone: 'Etc/GMT+5' }, '/timeZone', 'unknown_time_zone'],
    ['a zone without a place', { timeZone: 'EST' }, '/timeZone', 'unknown_time_zone'],
    ['a zone in another case', { timeZone: 'europe/berlin' }, '/timeZone', 'unknown_time_zone'],
    ['a locale with a calendar', { locale: 'en-US-u-ca-buddhist' }, '/locale', 'invalid_locale'],
    ['a locale with a part of its own', { locale: 'de-DE-x-foo' }, '/locale', 'invalid_locale'],
    ['a locale of no country', { locale: 'en-QQ' }, '/locale', 'invalid_locale'],
    ['a locale that is none', { locale: 'x_y' }, '/locale', 'invalid_locale'],
    ['a language that nobody speaks', { locale: 'qq' }, '/locale', 'invalid_locale'],
    ['a country that is not there', { defaultCountry: 'XX' }, '/defaultCountry', 'unknown_country'],
    ['a currency that is not there', { defaultCurrency: 'XXX' }, '/defaultCurrency', 'unknown_currency'],
    ['a time that is none', hours(['9:00x', '17:00']), '/businessHours/monday/0', 'invalid_time'],
    ['25 o’clock', hours(['25:00', '26:00']), '/businessHours/monday/0', 'invalid_time'],
    ['a name of two lines for the sender', { branding: { senderName: 'a\r\nBcc: x@y.z' } }, '/branding/senderName', 'control_character'],
    ['a logo with a password in its address', { branding: { logoUrl: 'https://u:p@example.com/logo.png' } }, '/branding/logoUrl', 'invalid_url'],
    ['hours that end before they begin', hours(['17:00', '09:00']), '/businessHours/monday/0', 'reversed'],
    ['hours that overlap', hours(['13:00', '18:00'], ['08:00', '13:30']), '/businessHours/monday/0', 'overlapping'],
    ['a day of no name', { businessHours: { funday: [] } }, '/businessHours/funday', 'unknown_field'],
    ['a holiday on 30 February', { holidays: [{ date: '2026-02-30', name: 'x' }] }, '/holidays/0/date', 'invalid_date'],
    ['a holiday twice', { holidays: [{ date: '2026-05-01', name: 'x' }, { date: '2026-05-01', name: 'y' }] }, '/holidays/1/date', 'repeated'],
    ['one sign for two separators', { formats: { decimalSeparator: ',', groupSeparator: ',' } }, '/formats/groupSeparator', 'ambiguous'],
    ['a number without a place for it', { numbers: { invoice: 'INV' } }, '/numbers/invoice', 'invalid_format'],
    ['a colour by name', { branding: { primaryColor: 'magenta' } }, '/branding/primaryColor', 'invalid_colour'],
    ['a logo that is a script', { branding: { logoUrl: 'javascript:alert(1)' } }, '/branding/logoUrl', 'invalid_url'],
    ['a sender without an address', { branding: { senderAddress: 'nobody' } }, '/branding/senderAddress', 'invalid_email'],
    ['a recycle bin that is emptied at once', { retention: { recycleBinDays: 1 } }, '/retention/recycleBinDays', 'min'],
    ['a network with bits beyond its prefix', ranges('10.0.0.1/8'), '/security/allowedAddresses/0', 'invalid_range'],
    ['a prefix that is too long', ranges('10.0.0.0/33'), '/security/allowedAddresses/0', 'invalid_range'],
    ['an address that is none', ranges('127.0.0.1', '1.2.3'), '/security/allowedAddresses/1', 'invalid_range'],
    ['an IPv6 address that is none', ranges('2001::db8::1'), '/security/allowedAddresses/0', 'invalid_range'],
  ];
  it.each(WRONG)('refuses %s', async (_what, settings, pointer, code) => {
    const admin = await signIn();
    const answer = await admin.send('PATCH', TENANT, settings);
    const { errors } = (await answer.json()) as { errors: Json[] };
    expect({ status: answer.status, errors }).toMatchObject({ status: 400, errors: expect.arrayContaining([expect.objectContaining({ pointer, ...(code === 'invalid_colour' ? {} : { code }) })]) });
    expect((await jsonOf(admin.send('GET', TENANT))).version).toBe(0);
  });

  it('takes what the contract shows as its example, and is told its limits there', async () => {
    const { components } = (await (await fetch(`${appUrl}/api/openapi.json`)).json()) as { components: { schemas: Record<string, Shape> } };
    const shown = ({ $ref, example, default: usual, items, properties }: Shape): unknown => {
      if ($ref) return shown(components.schemas[$ref.split('/').at(-1)!]!);
      if (example !== undefined || usual !== undefined) return example ?? usual;
      return items ? [shown(items)] : Object.fromEntries(Object.entries(properties!).map(([name, member]) => [name, shown(member)]));
    };
    const { TenantSettingsBody: body, BusinessHoursBody: hoursBody } = components.schemas;
    expect([body!.properties!.holidays!.maxItems, hoursBody!.properties!.monday!.maxItems]).toEqual([400, 10]);
    const example = shown(body!) as object;
    expect(await jsonOf((await signIn()).send('PUT', TENANT, example))).toMatchObject(example);
  });

  it.each(['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Port-au-Prince', 'America/Argentina/Buenos_Aires'])('knows the zone %s', async (timeZone) => {
    expect(await jsonOf((await signIn()).send('PATCH', TENANT, { timeZone }))).toMatchObject({ timeZone });
  });

  it.each(['en', 'de-AT', 'es-419', 'zh-Hant-TW'])('knows the locale %s', async (locale) => {
    expect(await jsonOf((await signIn()).send('PATCH', TENANT, { locale }))).toMatchObject({ locale });
  });

  it('takes hours side by side, until midnight, and networks of both kinds', async () => {
    const admin = await signIn();
    const settings = { ...hours(['00:00', '08:00'], ['08:00', '24:00']), ...ranges('127.0.0.0/8', '::1', '2001:db8::/32', '203.0.113.7') };
    expect(await jsonOf(admin.send('PATCH', TENANT, settings))).toMatchObject(settings);
  });

  it('lets no administrator lock himself out', async () => {
    const admin = await signIn();
    const problem = await expectProblem(await admin.send('PATCH', TENANT, ranges('203.0.113.0/24')), 422, 'locks_you_out');
    expect(problem.errors).toMatchObject([{ pointer: '/security/allowedAddresses' }]);
  });
});
