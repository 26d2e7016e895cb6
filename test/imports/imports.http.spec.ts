import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { expectProblem } from '../support/http.js';
import { ended, errorsOf, type Import, imported, importNow, upload } from './files.js';

type Contact = Schemas['Contact'];

let session: Session;
beforeEach(async () => {
  session = await signIn();
});

const contactsNow = async (query = ''): Promise<Contact[]> => ((await (await session.send('GET', `/api/v1/contacts?sort=lastName&take=200${query}`)).json()) as { data: Contact[] }).data;

describe('importing contacts', () => {
  it('takes columns for what they are called, makes what is sound, and tells of each row that is not', async () => {
    const csv = ['Vorname;Nachname;E-Mail;Telefon;PLZ;Ort;Land;Geburtsdatum;Bemerkung', 'Jana;Petersen;JANA@Nordlicht.example;+49 431 555-0101;01067;Dresden;Deutschland;17.05.1984;nett', 'Ohne;;ohne@x.example;;;;;;', 'Falsch;Adresse;kein-at;;;;;;', ''].join('\r\n');
    const sent = await upload(session, 'contacts', csv, { tags: 'fair' });
    expect(sent.status).toBe(202);
    const accepted = (await sent.json()) as Import;
    expect(sent.headers.get('location')).toBe(`/api/v1/imports/${accepted.id}`);
    expect(accepted).toMatchObject({ resource: 'contacts', status: 'WAITING', dryRun: false, fileName: 'people.csv', createdBy: session.userId });

    const done = await ended(session, accepted.id);
    expect(done).toMatchObject({ status: 'DONE', read: 3, created: 1, updated: 0, skipped: 0, failed: 2, percent: 100, secondsLeft: null, problem: null });
    expect(done.columns.map(({ heading, field }) => [heading, field])).toEqual([['Vorname', 'firstName'], ['Nachname', 'lastName'], ['E-Mail', 'email'], ['Telefon', 'phone'], ['PLZ', 'address.postalCode'], ['Ort', 'address.city'], ['Land', 'address.country'], ['Geburtsdatum', 'birthday'], ['Bemerkung', null]]);
    const [made, ...others] = await contactsNow();
    expect(others).toEqual([]);
    expect(made).toMatchObject({ firstName: 'Jana', lastName: 'Petersen', email: 'jana@nordlicht.example', phone: '+494315550101', birthday: '1984-05-17', tags: ['fair'], ownerId: session.userId, version: 1, address: { postalCode: '01067', city: 'Dresden', country: 'DE' } });

    const errors = await errorsOf(session, done.id);
    expect(errors.replace('\uFEFF', '').split('\r\n').slice(0, 3)).toEqual([
      'Vorname;Nachname;E-Mail;Telefon;PLZ;Ort;Land;Geburtsdatum;Bemerkung;Import row;Import error code;Import error',
      expect.stringMatching(/^Ohne;;ohne@x\.example;;;;;;;3;\w+;.*lastName/),
      expect.stringMatching(/^Falsch;Adresse;kein-at;;;;;;;4;not_email_address;.*e-mail/),
    ]);
  });

  it('has its history and its events written as if somebody had made each of them', async () => {
    await imported(session, 'contacts', 'First name,Last name\nAda,Lovelace\n');
    const [made] = await contactsNow();
    const history = (await (await session.send('GET', `/api/v1/contacts/${made!.id}/history`)).json()) as { data: { action: string; actorId: string; version: number }[] };
    expect(history.data).toMatchObject([{ action: 'created', actorId: session.userId, version: 1 }]);
    const found = await eventually(async () => ((await (await session.send('GET', '/api/v1/search?q=lovelace')).json()) as { data: unknown[] }).data, (data) => data.length === 1);
    expect(found).toHaveLength(1);
  });

  it('takes the file of errors back, once it is corrected', async () => {
    const first = await imported(session, 'contacts', 'First name,Last name,Email\nAda,Lovelace,ada@x.example\nGrace,Hopper,grace at navy\n');
    expect(first).toMatchObject({ created: 1, failed: 1 });
    const corrected = (await errorsOf(session, first.id)).replace('grace at navy', 'grace@navy.example');
    const second = await imported(session, 'contacts', corrected);
    expect(second).toMatchObject({ status: 'DONE', created: 1, failed: 0 });
    expect((await contactsNow()).map(({ lastName }) => lastName)).toEqual(['Hopper', 'Lovelace']);
  });

  it('says of a row that fails again why it does now, in the place of what was said before', async () => {
    const first = await imported(session, 'contacts', 'Last name;Email;Remark\nHopper;grace at navy;nice\nLovelace;ada at home;\n');
    const again = (await errorsOf(session, first.id)).replace('ada at home', 'ada@home.example').replace('Hopper;grace at navy', ';grace@navy.example');
    const second = await imported(session, 'contacts', again);
    expect(second).toMatchObject({ created: 1, failed: 1 });
    const third = await imported(session, 'contacts', await errorsOf(session, second.id));
    expect((await errorsOf(session, third.id)).replace('\uFEFF', '').trim().split('\r\n')).toEqual(['Last name;Email;Remark;Import row;Import error code;Import error', expect.stringMatching(/^;grace@navy\.example;nice;2;\w+;.*lastName[^;]*$/)]);
  });

  it('takes what is called an address for its street, whatever else the file has of it', async () => {
    expect(await imported(session, 'contacts', 'Last name,Address,City\nA,Weg 1,Kiel\n')).toMatchObject({ created: 1, failed: 0 });
    expect(await imported(session, 'contacts', 'Last name,Street,Address\nB,Kai 2,Kai 2 in Kiel\n')).toMatchObject({ created: 1, failed: 0 });
    expect(await contactsNow()).toMatchObject([{ address: { street: 'Weg 1', city: 'Kiel' } }, { address: { street: 'Kai 2' } }]);
  });

  it('fails the rows that name somebody who is not there, and makes the others', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `L${i},${i % 20 === 3 ? randomUUID() : ''},${i % 20 === 5 ? randomUUID() : ''}`).join('\n');
    const one = await imported(session, 'contacts', `Last name,Owner id,Company id\n${rows}\n`);
    expect(one).toMatchObject({ status: 'DONE', created: 54, failed: 6 });
    const codes = (await errorsOf(session, one.id)).trim().split('\r\n').slice(1).map((line) => /^L(\d+),.*,(\d+),([a-z_]+),/.exec(line)!.slice(1));
    expect(codes).toEqual([3, 5, 23, 25, 43, 45].map((i) => [String(i), String(i + 2), i % 20 === 3 ? 'user_unknown' : 'reference_not_found']));
  });

  it('is told of as an event, with ids and counts and nothing else', async () => {
    const { id } = await imported(session, 'contacts', 'First name,Last name\nAda,Lovelace\nNobody,\n');
    const told = await eventually(async () => ((await (await session.send('GET', '/api/v1/events?types=import.finished')).json()) as { data: { data: unknown }[] }).data, (data) => data.length === 1);
    expect(told.map(({ data }) => data)).toEqual([{ importId: id, resource: 'contacts', dryRun: false, counts: { read: 2, created: 1, updated: 0, skipped: 0, failed: 1 } }]);
  });

  it('is held to a mapping that is said', async () => {
    const one = await imported(session, 'contacts', 'a,b,Email\nLovelace,Ada,x@x.example\n', { mapping: JSON.stringify({ a: 'lastName', B: 'firstName', Email: null }) });
    expect(one).toMatchObject({ created: 1 });
    expect(await contactsNow()).toMatchObject([{ firstName: 'Ada', lastName: 'Lovelace', email: null }]);
    expect(await imported(session, 'contacts', 'a\nLovelace\n', { mapping: '{"nowhere":"lastName"}' })).toMatchObject({ status: 'FAILED', problem: { code: 'mapping_column_unknown' } });
    expect(await imported(session, 'contacts', 'a,b\nx,y\n')).toMatchObject({ status: 'FAILED', problem: { code: 'no_column_recognised' } });
  });

  it('knows the fields of the tenant', async () => {
    expectData(await session.api.POST('/api/v1/settings/custom-fields', { body: { entity: 'contacts', key: 'shoe_size', label: 'Shoe size', type: 'number' } as never }));
    const one = await imported(session, 'contacts', 'Last name;Shoe size\nA;38,5\nB;large\n');
    expect(one).toMatchObject({ created: 1, failed: 1 });
    expect(await contactsNow('&fields=lastName,customFields')).toMatchObject([{ lastName: 'A', customFields: { shoe_size: 38.5 } }]);
  });
});

describe('what is there already', () => {
  const present = async () => {
    expect(await imported(session, 'contacts', 'External ID,First name,Last name,Email,City\nx-1,Ada,Lovelace,ada@x.example,London\n')).toMatchObject({ created: 1 });
    return (await contactsNow())[0]!;
  };

  it('is skipped, by its external id or its e-mail address, and so is what comes twice in the file', async () => {
    await present();
    const one = await imported(session, 'contacts', 'External ID,Last name,Email\nx-1,Other,\n,Another,ADA@x.example\n,New,new@x.example\n,Newer,new@x.example\n', { duplicates: 'skip' });
    expect(one).toMatchObject({ status: 'DONE', read: 4, created: 1, skipped: 3, failed: 0 });
  });

  it('is changed by what the row says, and by nothing else', async () => {
    const before = await present();
    const one = await imported(session, 'contacts', 'Last name,Email,E-Mail 2,PLZ\nByron,ada@x.example,second@x.example,W1\n,new@x.example,,\nNew,newer@x.example,,\nNewer,newer@x.example,,\n', { duplicates: 'update', tags: 'poet' });
    expect(one).toMatchObject({ created: 1, updated: 2, failed: 1 });
    const after = await contactsNow();
    expect(after).toMatchObject([{ id: before.id, firstName: 'Ada', lastName: 'Byron', externalId: 'x-1', tags: ['poet'], address: { city: 'London', postalCode: 'W1' } }, { lastName: 'Newer', version: 2 }]);
    expect(after[0]!.emails.map(({ address }) => address)).toEqual(['ada@x.example', 'second@x.example']);
  });

  it('is made again where that is wanted, but for an external id, of which there is one', async () => {
    await present();
    const one = await imported(session, 'contacts', 'External ID,Last name,Email\n,Lovelace,ada@x.example\nx-1,Lovelace,\nx-2,Once,\nx-2,Twice,\n', { duplicates: 'create' });
    expect(one).toMatchObject({ created: 2, failed: 2 });
    expect(await errorsOf(session, one.id)).toMatch(/x-1,Lovelace,,3,already_exists/);
  });

  it('is found by phone where that is asked for', async () => {
    await imported(session, 'contacts', 'Last name,Phone\nLovelace,+44 20 7946 0018\n');
    const [same, other] = [await imported(session, 'contacts', 'Last name,Phone\nByron,+442079460018\n', { match: 'phone' }), await imported(session, 'contacts', 'Last name,Phone\nByron,+442079460018\n')];
    expect([same.skipped, other.created]).toEqual([1, 1]);
  });

  it('is nothing to somebody who does not see it', async () => {
    await present();
    const other = await signIn({ tenantId: session.tenantId, grants: { 'contacts:read': 'own', 'contacts:write': 'own', 'contacts:import': 'own', 'imports:read': 'own' } });
    expect(await imported(other, 'contacts', 'Last name,Email\nByron,ada@x.example\n')).toMatchObject({ created: 1, skipped: 0 });
    const taken = await imported(other, 'contacts', 'Last name,External ID\nByron,x-1\n', { duplicates: 'update' });
    expect(taken).toMatchObject({ created: 0, updated: 0, failed: 1 });
  });
});

describe('a rehearsal', () => {
  it('tells what would be, and writes nothing', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => `L${i % 1_000},p${i % 1_000}@x.example`).join('\n');
    const csv = `Last name,Email\n${rows}\nBad,nothing\n`;
    const rehearsed = await imported(session, 'contacts', csv, { dryRun: 'true' });
    expect(rehearsed).toMatchObject({ status: 'DONE', dryRun: true, read: 1_201, created: 1_000, skipped: 200, failed: 1 });
    expect(await contactsNow()).toEqual([]);
    expect(await errorsOf(session, rehearsed.id)).toMatch(/Bad,nothing,1202/);
    const { read, created, skipped, failed } = await imported(session, 'contacts', csv);
    expect({ read, created, skipped, failed }).toEqual({ read: 1_201, created: 1_000, skipped: 200, failed: 1 });
  });

  it('can be asked for in the address, and has nothing to take back', async () => {
    const sent = await upload(session, 'contacts', 'Last name\nA\n', {}, { query: '?dryRun=true' });
    const { id } = await ended(session, ((await sent.json()) as Import).id);
    await expectProblem(await session.send('POST', `/api/v1/imports/${id}/undo`), 422, 'import_was_rehearsed');
  });
});

describe('undoing an import', () => {
  it('takes back what it made and what it changed, and keeps and lists what was changed since', async () => {
    await imported(session, 'contacts', 'External ID,First name,Last name,Email\nx-1,Ada,Lovelace,ada@x.example\nx-2,Bea,Beta,bea@x.example\n');
    const [ada, bea] = await contactsNow('&fields=id,firstName,lastName,emails,tags,externalId').then((all) => [all.find(({ externalId }) => externalId === 'x-1')!, all.find(({ externalId }) => externalId === 'x-2')!] as const);
    const one = await imported(session, 'contacts', 'External ID,Last name,Email\nx-1,Changed,more@x.example\nx-2,Changed,\n,New 1,n1@x.example\n,New 2,n2@x.example\n', { duplicates: 'update', tags: 'run' });
    expect(one).toMatchObject({ created: 2, updated: 2 });
    const touched = (await contactsNow()).find(({ lastName }) => lastName === 'New 2')!;
    for (const id of [touched.id, bea.id]) expect((await session.send('PATCH', `/api/v1/contacts/${id}`, { title: 'Dr.' })).status).toBe(200);

    const answer = await session.send('POST', `/api/v1/imports/${one.id}/undo`);
    expect([answer.status, answer.headers.get('location'), ((await answer.json()) as Import).status]).toEqual([202, `/api/v1/imports/${one.id}`, 'UNDOING']);
    expect(await ended(session, one.id)).toMatchObject({ status: 'UNDONE', removed: 1, reverted: 1, kept: 2, undoneAt: expect.any(String) });
    const kept = (await (await session.send('GET', `/api/v1/imports/${one.id}/kept`)).json()) as { data: string[] };
    expect(kept.data.toSorted()).toEqual([touched.id, bea.id].toSorted());

    const after = await contactsNow('&fields=id,firstName,lastName,emails,tags,externalId');
    expect(after.find(({ id }) => id === ada.id)).toEqual(ada);
    expect(after.map(({ lastName }) => lastName).toSorted()).toEqual(['Changed', 'Lovelace', 'New 2']);
    expect(((await (await session.send('GET', '/api/v1/contacts?deleted=only')).json()) as { data: unknown[] }).data).toEqual([]);
    await expectProblem(await session.send('POST', `/api/v1/imports/${one.id}/undo`), 409, 'import_undone');
    expect(await imported(session, 'contacts', 'Last name,Email\nNew 1,n1@x.example\n')).toMatchObject({ created: 1 });
  });
});

describe('cancelling an import', () => {
  it('ends it with what is in, which can be undone', async () => {
    const csv = `Last name,Email\n${Array.from({ length: 20_000 }, (_, i) => `L${i},p${i}@x.example`).join('\n')}\n`;
    const { id } = (await (await upload(session, 'contacts', csv)).json()) as Import;
    await expectProblem(await session.send('POST', `/api/v1/imports/${id}/undo`), 409, 'import_running');
    await eventually(() => importNow(session, id), ({ read }) => read > 0);
    const cancelled = (await (await session.send('POST', `/api/v1/imports/${id}/cancel`)).json()) as Import;
    expect(cancelled).toMatchObject({ status: 'CANCELLED', secondsLeft: null });
    const { created } = await importNow(session, id);
    expect(created).toBeLessThan(20_000);
    const { page } = (await (await session.send('GET', '/api/v1/contacts?take=1&count=exact')).json()) as { page: { total: number } };
    expect(page.total).toBe((await importNow(session, id)).created);
    await expectProblem(await session.send('POST', `/api/v1/imports/${id}/cancel`), 409, 'import_ended');
    expect((await session.send('POST', `/api/v1/imports/${id}/undo`)).status).toBe(202);
    expect(await ended(session, id)).toMatchObject({ status: 'UNDONE', removed: created, kept: 0 });
    expect(await contactsNow()).toEqual([]);
  });
});

describe('sending a file', () => {
  it('refuses what is no form, has no file, or says what nobody knows', async () => {
    const headers = { authorization: `Bearer ${session.token}` };
    await expectProblem(await session.send('POST', '/api/v1/contacts/import', {}), 400, 'form_invalid');
    await expectProblem(await session.send('POST', '/api/v1/contacts', 'x', { 'content-type': 'multipart/form-data; boundary=x' }), 415, 'wrong_content_type');
    await expectProblem(await session.send('POST', '/api/v1/contacts/import', 'x', { 'content-type': 'multipart/form-data' }), 400, 'form_invalid');
    await expectProblem(await session.send('POST', '/api/v1/contacts/import', '--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x', ...headers }), 400, 'form_invalid');
    const form = new FormData();
    form.append('dryRun', 'true');
    const without = await fetch(`${process.env.TEST_APP_URL}/api/v1/contacts/import`, { method: 'POST', headers, body: form });
    await expectProblem(without, 400, 'form_invalid');
    for (const words of [{ dryRun: 'maybe' }, { duplicates: 'merge' }, { match: 'shoe' }, { mapping: '[]' }, { mapping: '{"a":"nothing"}' }, { source: 'API' }, { ownerId: 'me' }, { colour: 'red' }]) {
      await expectProblem(await upload(session, 'contacts', 'Last name\nA\n', words as never), 400, 'import_invalid');
    }
  });

  it('with one key is done once', async () => {
    const key = randomUUID();
    const send = () => upload(session, 'contacts', 'Last name\nOnce\n', {}, { headers: { 'idempotency-key': key } });
    const [one, other] = [await send(), await send()];
    expect([other.status, other.headers.get('idempotency-replayed'), other.headers.get('location')]).toEqual([202, 'true', one.headers.get('location')]);
    await ended(session, ((await one.json()) as Import).id);
    expect(await contactsNow()).toHaveLength(1);
  });

  it('needs a permission of its own, and shows an import to those alone who may see it', async () => {
    const agent = await signIn({ tenantId: session.tenantId, role: 'agent' });
    await expectProblem(await upload(agent, 'contacts', 'Last name\nA\n'), 403, 'not_allowed');
    const { id } = await imported(session, 'contacts', 'Last name\nA\n');
    await expectProblem(await agent.send('GET', `/api/v1/imports/${id}`), 404, 'not_found');
    await expectProblem(await agent.send('GET', `/api/v1/imports/${id}/errors`), 404, 'not_found');
    await expectProblem(await agent.send('POST', `/api/v1/imports/${id}/undo`), 404, 'not_found');
    await expectProblem(await (await signIn()).send('GET', `/api/v1/imports/${id}`), 404, 'not_found');
  });
});

describe('importing companies', () => {
  it('reads amounts, numbers and countries as people write them', async () => {
    const one = await imported(session, 'companies', 'Firma;Mitarbeiter;Umsatz;Währung;Land;PLZ;Webseite\nNordlicht;1.240;18.500.000,50;eur;Österreich;01067;nordlicht.example\n', {}, 'firmen.csv');
    expect(one).toMatchObject({ status: 'DONE', created: 1, failed: 0, resource: 'companies' });
    const { data } = (await (await session.send('GET', '/api/v1/companies')).json()) as { data: unknown[] };
    expect(data).toMatchObject([{ name: 'Nordlicht', employees: 1_240, annualRevenue: { amount: '18500000.50', currency: 'EUR' }, country: 'AT', billingAddress: { postalCode: '01067' } }]);
  });

  it('gives amounts back with the errors as they came, so that they mean the same when they come again', async () => {
    const one = await imported(session, 'companies', 'Firma;Umsatz;Währung\nFalsch;12.500;ZZZ\nNichts;;EUR\n');
    expect(one).toMatchObject({ created: 1, failed: 1, delimiter: ';' }); // a currency alone says nothing
    const errors = await errorsOf(session, one.id);
    expect(errors).toMatch(/^Firma;Umsatz;Währung;.*\r\nFalsch;12\.500;ZZZ;2;/);
    expect(await imported(session, 'companies', errors.replace('ZZZ', 'EUR'))).toMatchObject({ created: 1, failed: 0 });
    const { data } = (await (await session.send('GET', '/api/v1/companies?sort=name')).json()) as { data: unknown[] };
    expect(data).toMatchObject([{ name: 'Falsch', annualRevenue: { amount: '12500.00', currency: 'EUR' } }, { name: 'Nichts', annualRevenue: null }]);
  });
});
