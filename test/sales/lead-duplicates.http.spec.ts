import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aLead } from '../support/builders.js';

type Lead = Schemas['Lead'];
type Answer = { data: { of: Lead | null; record: Lead; score: number; reasons: { code: string; points: number }[] }[] };

const INGRID = { firstName: 'Ingrid', lastName: 'Sørensen', companyName: 'Fjordfisk', email: 'ingrid@fjordfisk.example', phone: '+4775550110' };

const made = async ({ api }: Session, fields: Parameters<typeof aLead>[0] = {}): Promise<Lead> => expectData(await api.POST('/api/v1/leads', { body: aLead(fields) }));
const duplicates = async ({ send }: Session, query: string) => (await (await send('GET', `/api/v1/leads/duplicates?${query}`)).json()) as Answer;

describe('capturing a lead that is there already', () => {
  it('is refused with what is there, as far as the caller sees it, unless he insists', async () => {
    const session = await signIn();
    const first = await made(session, INGRID);
    const again = { ...INGRID, firstName: 'Ingird', email: 'INGRID@fjordfisk.example', phone: undefined };
    const problem = await expectLikely(session, again);
    expect(problem.candidates).toEqual([expect.objectContaining({ record: expect.objectContaining({ id: first.id }), score: expect.any(Number) })]);
    const insisted = await session.send('POST', '/api/v1/leads', again, { 'x-skip-duplicate-check': 'true' });
    expect(insisted.status).toBe(201);
    const stranger = await signIn({ role: 'agent', tenantId: session.tenantId });
    expect((await stranger.send('POST', '/api/v1/leads', again)).status).toBe(201);
  });

  it('is refused in a batch, where an earlier item is the same', async () => {
    const { send } = await signIn();
    const { results } = (await (await send('POST', '/api/v1/leads/batch', { items: [{ op: 'create', data: INGRID }, { op: 'create', data: INGRID }, { op: 'create', data: aLead() }] })).json()) as { results: { status: number }[] };
    expect(results.map(({ status }) => status)).toEqual([201, 409, 201]);
  });

  async function expectLikely({ send }: Session, body: object) {
    const answer = await send('POST', '/api/v1/leads', body);
    const problem = (await answer.json()) as { code: string; candidates: unknown[] };
    expect([answer.status, problem.code]).toEqual([409, 'likely_duplicate']);
    return problem;
  }
});

describe('looking for duplicates of leads', () => {
  it('answers those of one that is there, of one that is not, and all pairs, with the reasons', async () => {
    const session = await signIn();
    expect((await session.send('PATCH', '/api/v1/settings/tenant', { defaultCountry: 'NO' })).status).toBe(200);
    const first = await made(session, INGRID);
    const second = await made(session, { firstName: 'Ingrid', lastName: 'Sörensen', email: 'privat@else.example' });
    await made(session, { firstName: 'Otto', lastName: 'Bauer', companyName: 'Fjordfisk' });
    const ofFirst = await duplicates(session, `id=${first.id}`);
    expect(ofFirst.data.map(({ record, reasons }) => [record.id, reasons])).toEqual([[second.id, [{ code: 'same_name', points: 50 }]]]);
    const asked = await duplicates(session, `phone=${encodeURIComponent('75 55 01 10')}&lastName=Bauer`);
    expect(asked.data.map(({ record, reasons }) => [record.id, reasons])).toEqual([[first.id, [{ code: 'same_phone', points: 30 }]]]);
    const pairs = await duplicates(session, '');
    expect(pairs.data.map(({ of, record }) => [of!.id, record.id].toSorted())).toEqual([[first.id, second.id].toSorted()]);
  });
});
