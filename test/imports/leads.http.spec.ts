import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { workbookOf } from '../support/spreadsheets.js';
import { ended, errorsOf, type Import, imported, upload } from './files.js';

type Lead = Schemas['Lead'];

let session: Session;
beforeEach(async () => {
  session = await signIn();
});

const leadsNow = async (query = ''): Promise<Lead[]> => ((await (await session.send('GET', `/api/v1/leads?sort=lastName&take=200${query}`)).json()) as { data: Lead[] }).data;
const lines = (...rows: string[]) => rows.join('\r\n');

describe('importing leads', () => {
  it('takes columns for what they are called, and makes leads that are new and came from an import', async () => {
    const csv = lines('Vorname;Nachname;Firma;E-Mail;Telefon;Position;Branche;Mitarbeiter;Wert;Währung;Straße;PLZ;Ort;Land;Stichwörter', 'Jana;Petersen;Nordlicht;JANA@Nordlicht.example;+49 431 555-0101;Einkauf;logistics;1.240;12.500,50;eur;Kai 1;01067;Dresden;Deutschland;"fair, boat"');
    const sent = await upload(session, 'leads', csv, { tags: 'list' });
    expect(sent.status).toBe(202);
    const accepted = (await sent.json()) as Import;
    expect([sent.headers.get('location'), accepted.resource]).toEqual([`/api/v1/imports/${accepted.id}`, 'leads']);
    const done = await ended(session, accepted.id);
    expect(done).toMatchObject({ status: 'DONE', read: 1, created: 1, failed: 0, percent: 100 });
    expect(done.columns.map(({ field }) => field)).toEqual(['firstName', 'lastName', 'companyName', 'email', 'phone', 'title', 'industry', 'employees', 'value', 'value.currency', 'address.street', 'address.postalCode', 'address.city', 'address.country', 'tags']);
    expect(await leadsNow()).toMatchObject([{ firstName: 'Jana', lastName: 'Petersen', companyName: 'Nordlicht', email: 'jana@nordlicht.example', phone: '+494315550101', phoneInput: '+49 431 555-0101', title: 'Einkauf', industry: 'logistics', employees: 1_240, value: { amount: '12500.50', currency: 'EUR' }, address: { street: 'Kai 1', postalCode: '01067', city: 'Dresden', country: 'DE' }, country: 'DE', tags: ['fair', 'boat', 'list'], source: 'IMPORT', status: 'NEW', ownerId: session.userId, version: 1 }]);
  });

  it('holds each row to the rules of a lead, and tells of those that break them', async () => {
    const csv = lines('First name,Last name,Company,Email,Phone,Country,Industry,Source,Value,Currency', ',,,nobody@x.example,,,,,,', 'Un,Reachable,,,,,,,,', 'Bad,Mail,,at x.example,,,,,,', 'Bad,Phone,,,call me,,,,,', 'Bad,Country,,c@x.example,,Atlantis,,,,', 'Bad,Industry,,i@x.example,,,sorcery,,,', 'Bad,Source,,s@x.example,,,,FRIEND,,', 'Bad,Value,,v@x.example,,,,,1e400,EUR', 'Bad,Currency,,u@x.example,,,,,12,ZZZ', ',,Only a company,office@x.example,,,,,,');
    const one = await imported(session, 'leads', csv);
    expect(one).toMatchObject({ status: 'DONE', read: 10, created: 1, failed: 9 });
    expect((await leadsNow()).map(({ companyName }) => companyName)).toEqual(['Only a company']);
    const codes = (await errorsOf(session, one.id)).trim().split('\r\n').slice(1).map((line) => /,(\d+),([a-z_]+),/.exec(line)!.slice(1));
    expect(codes).toEqual([['2', 'lead_without_name'], ['3', 'lead_without_way_to_reach'], ['4', 'not_email_address'], ['5', 'phone_invalid'], ['6', 'not_length'], ['7', 'unknown_value'], ['8', 'not_in'], ['9', 'amount_invalid'], ['10', 'not_in']]);
  });

  it('moves no status: what a file says of it is left out, and so is what no one writes', async () => {
    const one = await imported(session, 'leads', lines('Last name,Email,Status,Score,Grade,Created at,Converted customer id', 'Sly,sly@x.example,CONVERTED,100,A,2020-01-01,01930b6e-6c00-7000-8000-000000000101'));
    expect(one).toMatchObject({ created: 1, failed: 0 });
    expect(one.columns.filter(({ field }) => field !== null).map(({ field }) => field)).toEqual(['lastName', 'email']);
    expect(await leadsNow()).toMatchObject([{ status: 'NEW', score: null, grade: null, convertedCustomerId: null }]);
    await expectProblem(await upload(session, 'leads', 'a\nx\n', { mapping: '{"a":"status"}' }), 400, 'import_invalid');
  });

  it('says where they came from: the row, else whoever sends it, else an import', async () => {
    await imported(session, 'leads', lines('Last name,Email,Source', 'A,a@x.example,Website', 'B,b@x.example,'), { source: 'EVENT' });
    expect((await leadsNow()).map(({ source }) => source)).toEqual(['WEBSITE', 'EVENT']);
    await expectProblem(await upload(session, 'leads', 'Last name,Email\nA,a@x.example\n', { source: 'DREAM' }), 400, 'import_invalid');
  });

  it('takes the file of errors back, once it is corrected', async () => {
    const first = await imported(session, 'leads', lines('First name,Last name,Email', 'Ada,Lovelace,ada@x.example', 'Grace,Hopper,grace at navy'));
    expect(first).toMatchObject({ created: 1, failed: 1 });
    expect(await imported(session, 'leads', (await errorsOf(session, first.id)).replace('grace at navy', 'grace@navy.example'))).toMatchObject({ status: 'DONE', created: 1, failed: 0 });
    expect((await leadsNow()).map(({ lastName }) => lastName)).toEqual(['Hopper', 'Lovelace']);
  });

  it('needs a permission of its own', async () => {
    const agent = await signIn({ tenantId: session.tenantId, role: 'agent' });
    await expectProblem(await upload(agent, 'leads', 'Last name,Email\nA,a@x.example\n'), 403, 'not_allowed');
  });
});

describe('leads that are there already', () => {
  const present = async () => {
    expect(await imported(session, 'leads', 'External ID,First name,Last name,Email,Phone\nx-1,Ada,Lovelace,ada@x.example,+44 20 7946 0018\n')).toMatchObject({ created: 1 });
    return (await leadsNow())[0]!;
  };

  it.each([
    ['e-mail address', 'Last name,Email\nByron,ADA@x.example\n', {}],
    ['phone', 'Last name,Phone\nByron,+442079460018\n', { match: 'phone' }],
    ['external id', 'Last name,Email,External ID\nByron,other@x.example,x-1\n', {}],
  ])('are known by their %s: skipped, or changed by what the row says', async (_by, csv, words) => {
    const before = await present();
    expect(await imported(session, 'leads', csv, words)).toMatchObject({ created: 0, skipped: 1 });
    expect(await imported(session, 'leads', csv, { ...words, duplicates: 'update', tags: 'poet' })).toMatchObject({ updated: 1, created: 0 });
    expect(await leadsNow()).toMatchObject([{ id: before.id, firstName: 'Ada', lastName: 'Byron', source: 'IMPORT', tags: ['poet'] }]);
  });

  it('are refused row by row once they are customers', async () => {
    const { id } = await present();
    expect((await session.send('POST', `/api/v1/leads/${id}/qualify`)).status).toBe(200);
    expect((await session.send('POST', `/api/v1/leads/${id}/convert`, {})).status).toBe(200);
    const one = await imported(session, 'leads', lines('Last name,Email', 'Byron,ada@x.example', 'Hopper,grace@x.example'), { duplicates: 'update' });
    expect(one).toMatchObject({ created: 1, updated: 0, failed: 1 });
    expect(await errorsOf(session, one.id)).toMatch(/Byron,ada@x\.example.*lead_already_converted/s);
    expect((await leadsNow()).map(({ lastName, status }) => [lastName, status])).toEqual([['Hopper', 'NEW'], ['Lovelace', 'CONVERTED']]);
  });

  it('are made again where that is wanted', async () => {
    await present();
    expect(await imported(session, 'leads', 'Last name,Email\nByron,ada@x.example\n', { duplicates: 'create' })).toMatchObject({ created: 1, skipped: 0 });
  });
});

describe('undoing an import of leads', () => {
  it('takes back what it made, and keeps what was moved since', async () => {
    const one = await imported(session, 'leads', lines('Last name,Email', 'A,a@x.example', 'B,b@x.example', 'C,c@x.example'));
    const [a] = await leadsNow();
    expect((await session.send('POST', `/api/v1/leads/${a!.id}/qualify`)).status).toBe(200);
    expect((await session.send('POST', `/api/v1/imports/${one.id}/undo`)).status).toBe(202);
    expect(await ended(session, one.id)).toMatchObject({ status: 'UNDONE', removed: 2, kept: 1 });
    expect((await leadsNow()).map(({ lastName, status }) => [lastName, status])).toEqual([['A', 'QUALIFIED']]);
  });
});

describe('odd rows of leads', () => {
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const book = (...rows: string[][]) => workbookOf({ sheets: { Leads: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells.join('')}</row>`).join('')}</sheetData></worksheet>` } });

  it('have numbers as texts and texts as numbers, phones with plus and zeros, and days as serial numbers', async () => {
    expect((await session.send('PATCH', '/api/v1/settings/tenant', { defaultCountry: 'DE' })).status).toBe(200);
    expectData(await session.api.POST('/api/v1/settings/custom-fields', { body: { entity: 'leads', key: 'met_on', label: 'Met on', type: 'date' } as never }));
    const titles = ['Last name', 'Phone', 'PLZ', 'Employees', 'Value', 'Currency', 'Met on'];
    const content = await book(titles.map((title, i) => text(`${'ABCDEFG'[i]}1`, title)), [text('A2', 'Serial'), text('B2', '0431 555-0101'), text('C2', '01067'), text('D2', '60'), '<c r="E2"><v>12500.5</v></c>', text('F2', 'EUR'), '<c r="G2"><v>46000</v></c>'], [text('A3', 'Plus'), text('B3', '+49 (0)431 5550102'), '<c r="C3"><v>24103</v></c>', '<c r="D3"><v>7</v></c>', text('E3', '900'), text('F3', 'eur'), text('G3', '2026-01-31')]);
    const one = await imported(session, 'leads', content, {}, 'leads.xlsx');
    expect([one.created, await errorsOf(session, one.id)]).toEqual([2, expect.not.stringContaining('\n3,')]);
    expect(await leadsNow('&fields=lastName,phone,address,employees,value,customFields')).toMatchObject([
      { lastName: 'Plus', phone: '+494315550102', address: { postalCode: '24103' }, employees: 7, value: { amount: '900.00', currency: 'EUR' }, customFields: { met_on: '2026-01-31' } },
      { lastName: 'Serial', phone: '+494315550101', address: { postalCode: '01067' }, employees: 60, value: { amount: '12500.50', currency: 'EUR' }, customFields: { met_on: '2025-12-09' } },
    ]);
  });
});

describe('the sample of leads', () => {
  it('is what its script makes', async () => {
    const script = '../../samples/make-leads.mjs';
    const { sampleLeads } = (await import(script)) as { sampleLeads(): Buffer };
    expect(readFileSync('samples/leads.csv').equals(sampleLeads())).toBe(true);
  });

  it('has 5,000 rows, of which those that are faulty fail and those that are there twice are skipped', async () => {
    const { id } = (await (await upload(session, 'leads', readFileSync('samples/leads.csv'), {}, { name: 'leads.csv' })).json()) as Import;
    const done = await ended(session, id, 150_000);
    expect(done).toMatchObject({ status: 'DONE', read: 5_000, created: 4_800, skipped: 80, failed: 120 });
    expect(new Set((await errorsOf(session, id)).trim().split('\r\n').slice(1).map((line) => /;\d+;([a-z_]+);/.exec(line)?.[1])).size).toBeGreaterThan(4);
  }, 180_000);
});
