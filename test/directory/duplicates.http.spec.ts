import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Session, signIn } from '../support/api.js';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Candidate {
  readonly of: Row | null;
  readonly record: Row;
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly points: number }[];
}
interface Refusal {
  readonly code: string;
  readonly candidates: readonly { readonly id: string; readonly index?: number; readonly score: number; readonly record?: Row }[];
}

const SKIP = { 'x-skip-duplicate-check': 'true' };

async function made(session: Session, address: string, body: object): Promise<Row> {
  const answer = await session.send('POST', `/api/v1/${address}`, body, SKIP);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Row;
}
async function found(session: Session, question: string): Promise<readonly Candidate[]> {
  const answer = await session.send('GET', `/api/v1/${question}`);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 200 });
  return (JSON.parse(text) as { data: Candidate[] }).data;
}
const jsonOf = async <T>(answer: Response) => (await answer.json()) as T;

const nordlicht = { name: 'Nordlicht Logistik GmbH', domains: ['nordlicht.example'], phone: '+494315550100', registrationNumber: 'HRB 12345 KI' };
const jana = { firstName: 'Jana', lastName: 'Petersen', emails: [{ address: 'jana.petersen@nordlicht.example', label: null, primary: true }], phones: [{ number: '+491701234567', label: null, primary: true }] };

describe('asking for duplicates of a company', () => {
  it('finds it by what it has in common, with a score that its reasons add up to', async () => {
    const session = await signIn();
    const one = await made(session, 'companies', nordlicht);
    await made(session, 'companies', { name: 'Something Else' });
    const asked = async (question: string) => (await found(session, `companies/duplicates?${question}`)).map(({ record, score, reasons }) => [record.id === one.id, score, reasons.map(({ code }) => code)]);
    expect(await asked('name=LOGISTIK, Nördlicht Ltd.')).toEqual([[true, 50, ['same_name']]]);
    expect(await asked('name=Nordlciht Logistik')).toEqual([[true, expect.any(Number), ['similar_name']]]);
    expect(await asked('name=Nortlight Logistic&website=www.nordlicht.example')).toEqual([[true, expect.any(Number), ['same_domain', 'similar_name']]]);
    expect(await asked('email=info@nordlicht.example')).toEqual([[true, 40, ['same_domain']]]);
    expect(await asked('registrationNumber=hrb-12345-ki&phone=0049 431 555-0100')).toEqual([[true, 100, ['same_registration_number', 'same_phone']]]);
    expect(await asked('name=Bergbau')).toEqual([]);
  });

  it('asks for one that is there, and leaves that out', async () => {
    const session = await signIn();
    const [one, other] = [await made(session, 'companies', nordlicht), await made(session, 'companies', { name: 'Nordlicht Logistik', domains: ['nordlicht.example'] })];
    expect(await found(session, `companies/duplicates?id=${one.id}`)).toMatchObject([{ of: { id: one.id }, record: { id: other.id, name: 'Nordlicht Logistik' }, score: 90 }]);
    expect((await session.send('GET', `/api/v1/companies/duplicates?id=${randomUUID()}`)).status).toBe(404);
    expect((await session.send('GET', '/api/v1/companies/duplicates?id=7')).status).toBe(400);
    expect((await session.send('GET', '/api/v1/companies/duplicates?colour=red')).status).toBe(400);
  });

  it('takes one that is not there yet as the body that would make it', async () => {
    const session = await signIn();
    const one = await made(session, 'companies', nordlicht);
    const { data } = await jsonOf<{ data: Candidate[] }>(await session.send('POST', '/api/v1/companies/duplicates', { name: 'Nordlicht Logistik', website: 'nordlicht.example' }));
    expect(data).toMatchObject([{ of: null, record: { id: one.id }, score: 90 }]);
    expect((await session.send('POST', '/api/v1/companies/duplicates', { colour: 'red' })).status).toBe(400);
  });

  it('shows nothing that the caller does not see, nor of another tenant, nor what is gone', async () => {
    const session = await signIn();
    const theirs = await made(session, 'companies', { ...nordlicht, ownerId: session.userId });
    const agent = await signIn({ tenantId: session.tenantId, role: 'agent' });
    expect(await found(agent, 'companies/duplicates?domain=nordlicht.example')).toEqual([]);
    expect(await found(await signIn(), 'companies/duplicates?domain=nordlicht.example')).toEqual([]);
    expect((await agent.send('POST', '/api/v1/companies', nordlicht)).status).toBe(201);
    expect(await found(session, 'companies/duplicates?domain=nordlicht.example')).toHaveLength(2);
    await session.send('DELETE', `/api/v1/companies/${theirs.id}`);
    expect(await found(session, 'companies/duplicates?domain=nordlicht.example')).toHaveLength(1);
  });

  it('goes by what a company is called by now', async () => {
    const session = await signIn();
    const one = await made(session, 'companies', { name: 'Old Name' });
    await session.send('PATCH', `/api/v1/companies/${one.id}`, { name: 'Brave New World' });
    expect(await found(session, 'companies/duplicates?name=Old Name')).toEqual([]);
    expect(await found(session, 'companies/duplicates?name=Brave New World Inc.')).toHaveLength(1);
  });

  it('goes through all of the tenant, page by page, each pair once', async () => {
    const session = await signIn();
    for (const number of Array.from({ length: 120 }, (_, i) => i)) await made(session, 'companies', { name: `Firm ${randomUUID()}`, ...(number % 60 === 0 && { taxNumber: `DE${number % 30}`, name: `Twins ${number}` }) });
    const seen: Candidate[] = [];
    let pages = 0;
    for (let cursor = ''; pages < 10; pages++) {
      const { data, page } = await jsonOf<{ data: Candidate[]; page: { nextCursor: string | null } }>(await session.send('GET', `/api/v1/companies/duplicates${cursor && `?cursor=${cursor}`}`));
      seen.push(...data);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(pages).toBe(1);
    expect(seen.filter(({ reasons }) => reasons.some(({ code }) => code === 'same_tax_number'))).toMatchObject([{ of: { taxNumber: 'DE0' }, record: { taxNumber: 'DE0' } }]);
  });
});

describe('asking for duplicates of a contact', () => {
  it('finds him by name, address and number, however they are written', async () => {
    const session = await signIn();
    await made(session, 'contacts', jana);
    const asked = async (question: string) => (await found(session, `contacts/duplicates?${question}`)).map(({ score, reasons }) => [score, reasons.map(({ code }) => code)]);
    expect(await asked('firstName=Petersen&lastName=Jana')).toEqual([[50, ['same_name']]]);
    expect(await asked('firstName=Jana&lastName=Pettersen')).toEqual([[expect.any(Number), ['similar_name']]]);
    expect(await asked('email=JANA.Petersen@nordlicht.example')).toEqual([[45, ['same_email']]]);
    expect(await asked('firstName=J.&lastName=Petersen&phone=%2B49 170 1234567')).toEqual([[65, ['same_initial', 'same_phone']]]);
    expect(await asked('lastName=Petersen')).toEqual([]);
  });
});

describe('making what is there already', () => {
  it('is refused with the candidates that the caller sees, unless he says that it is another one', async () => {
    const session = await signIn();
    const one = await made(session, 'contacts', jana);
    const answer = await session.send('POST', '/api/v1/contacts', { ...jana, emails: [] });
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'likely_duplicate', candidates: [{ id: one.id, score: 80, reasons: [{ code: 'same_name', points: 50 }, { code: 'same_phone', points: 30 }], record: { lastName: 'Petersen' } }] }]);
    expect((await session.send('POST', '/api/v1/contacts', { ...jana, phones: [], emails: [] })).status).toBe(201);
    expect((await session.send('POST', '/api/v1/contacts', jana, SKIP)).status).toBe(201);
    const agent = await signIn({ tenantId: session.tenantId, role: 'agent' });
    expect((await agent.send('POST', '/api/v1/contacts', jana)).status).toBe(201);
  });

  it('is no refusal of an answer that is given again', async () => {
    const session = await signIn();
    const key = { 'idempotency-key': randomUUID() };
    const [first, again] = [await session.send('POST', '/api/v1/contacts', jana, key), await session.send('POST', '/api/v1/contacts', jana, key)];
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(((await again.json()) as Row).id).toBe(((await first.json()) as Row).id);
  });

  it('fails by itself in a batch, where what the batch makes counts, too', async () => {
    const session = await signIn();
    const one = await made(session, 'contacts', jana);
    const otto = { firstName: 'Otto', lastName: 'Bauer', emails: [{ address: 'otto@bauer.example', label: null, primary: true }] };
    const items = [{ op: 'create', data: otto }, { op: 'create', data: jana }, { op: 'upsert', match: { externalId: 'x-1' }, data: otto }, { op: 'create', data: { lastName: 'Somebody', firstName: 'Else' } }, { op: 'update', id: one.id, data: { title: 'Dr.' } }];
    const { results } = await jsonOf<{ results: { status: number; error?: Refusal; data?: Row }[] }>(await session.send('POST', '/api/v1/contacts/batch', { items }));
    expect(results.map(({ status }) => status)).toEqual([201, 409, 409, 201, 200]);
    expect(results[1]!.error).toMatchObject({ code: 'likely_duplicate', candidates: [{ id: one.id }] });
    expect(results[2]!.error).toMatchObject({ code: 'likely_duplicate', candidates: [{ index: 0, id: results[0]!.data!.id }] });
    const atomic = await session.send('POST', '/api/v1/contacts/batch', { items: items.slice(1), atomic: true });
    expect([atomic.status, (await jsonOf<Refusal>(atomic)).code]).toEqual([409, 'likely_duplicate']);
    const forced = await jsonOf<{ results: { status: number }[] }>(await session.send('POST', '/api/v1/contacts/batch', { items }, SKIP));
    expect(forced.results.map(({ status }) => status)).toEqual([201, 201, 201, 201, 200]);
  });

  it('tells in a batch only of what is there, and not of what failed in it', async () => {
    const session = await signIn();
    const one = await made(session, 'contacts', { lastName: 'Unlike' });
    const items = [{ op: 'create', data: { ...jana, ownerId: randomUUID() } }, { op: 'update', id: one.id, data: { title: 'Dr.' } }, ...Array.from({ length: 3 }, () => ({ op: 'create', data: jana }))];
    const { results } = await jsonOf<{ results: { status: number; error?: Refusal; data?: Row }[] }>(await session.send('POST', '/api/v1/contacts/batch', { items }));
    expect(results.map(({ status }) => status)).toEqual([422, 200, 201, 409, 409]);
    for (const { error } of results.slice(3)) expect(error!.candidates).toEqual([expect.objectContaining({ index: 2, id: results[2]!.data!.id })]);
  });

  it('is refused by external id, too, as long as nothing bears it', async () => {
    const session = await signIn();
    await made(session, 'contacts', jana);
    const put = (headers = {}) => session.send('PUT', '/api/v1/contacts/external/erp-1', jana, headers);
    expect((await put()).status).toBe(409);
    expect((await put(SKIP)).status).toBe(201);
    expect((await put()).status).toBe(200);
  });
});

describe('making the same thing many times at once', () => {
  const TIMES = 20;
  const together = <T>(make: (place: number) => Promise<T>) => Promise.all(Array.from({ length: TIMES }, (_, place) => make(place)));

  it.each([
    ['a contact with an address', 'contacts', (place: number) => ({ ...jana, phones: [], tags: [`t${place}`] })],
    ['a company with a domain', 'companies', (place: number) => ({ name: nordlicht.name, domains: nordlicht.domains, tags: [`t${place}`] })],
    ['a company with a number in a register', 'companies', (place: number) => ({ name: nordlicht.name, registrationNumber: nordlicht.registrationNumber, tags: [`t${place}`] })],
  ])('makes %s once, and shows it to everybody else', async (_what, address, bodyOf) => {
    const session = await signIn();
    const answers = await together((place) => session.send('POST', `/api/v1/${address}`, bodyOf(place)));
    const bodies = await Promise.all(answers.map((answer) => jsonOf<Row & Refusal>(answer)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: TIMES - 1 }, () => 409)]);
    const winner = bodies.find((_, index) => answers[index]!.status === 201)!;
    for (const { code, candidates } of bodies.filter((body) => body !== winner)) expect({ code, candidates }).toMatchObject({ code: 'likely_duplicate', candidates: [{ id: winner.id }] });
    expect((await session.send('POST', `/api/v1/${address}`, bodyOf(99), SKIP)).status).toBe(201);
  });

  it('makes each once, too, when batches of them and single ones come together', async () => {
    const session = await signIn();
    const person = (number: number) => ({ firstName: 'Jana', lastName: `Petersen ${number}`, emails: [{ address: `jana${number}@nordlicht.example` }] });
    const persons = [person(1), person(2), person(3), { firstName: 'Broken' }, person(2)];
    const statuses = await together(async (place) => {
      if (place % 4 === 0) return [(await session.send('POST', '/api/v1/contacts', person((place % 3) + 1))).status];
      const ordered = place % 2 === 0 ? persons : persons.toReversed();
      const { results } = await jsonOf<{ results: { status: number }[] }>(await session.send('POST', '/api/v1/contacts/batch', { items: ordered.map((data) => ({ op: 'create', data })) }));
      return results.map(({ status }) => status);
    });
    expect(new Set(statuses.flat())).toEqual(new Set([201, 400, 409]));
    expect(statuses.flat().filter((status) => status === 201)).toHaveLength(3);
  });
});
