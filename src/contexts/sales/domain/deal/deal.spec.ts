import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { Pipeline } from '../pipeline/pipeline.js';
import type { Stage, StageId } from '../pipeline/stage.js';
import { Deal, type DealDetails } from './deal.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const LATER = new Date('2026-11-25T09:30:00.000Z');
const ADA = '01930b6e-6c00-7000-8000-0000000000a1';
const [JANA, LARS] = [newId(), newId()] as const;
const NORDLICHT = newId();

const bare: DealDetails = { name: '40 seats', companyId: null, contacts: [], contactId: null, customerId: null, leadId: null, value: null, probability: null, expectedCloseDate: null, ownerId: ADA, lostReason: null, competitor: null, nextStep: null, tags: [], customFields: {} };
const worth = (amount: string) => ({ amount, currency: 'EUR' });

function pipelineWith(required: Readonly<Record<string, readonly string[]>> = {}): Pipeline {
  const pipeline = Pipeline.open(newId<'Pipeline'>(), { name: 'New business', description: null, isDefault: false }, () => newId<'Stage'>());
  for (const [name, requiredFields] of Object.entries(required)) pipeline.changeStage(idOf(pipeline, name), { requiredFields });
  return pipeline;
}

const stageOf = (pipeline: Pipeline, name: string) => (pipeline as unknown as { stages: readonly Stage[] }).stages.find((stage) => stage.name === name)!;
const idOf = (pipeline: Pipeline, name: string): StageId => stageOf(pipeline, name).id;
const to = (pipeline: Pipeline, name: string | null = null) => ({ pipeline, stageId: name === null ? null : idOf(pipeline, name) });
const told = (deal: Deal) => takeEvents(deal).map((event) => ({ ...event, type: event.type }));
const shown = (deal: Deal) => deal as unknown as Readonly<Record<string, unknown>>;

function dealIn(pipeline: Pipeline, stage: string | null = null, details: Partial<DealDetails> = {}): Deal {
  const deal = Deal.open(newId<'Deal'>(), { ...bare, ...details }, to(pipeline, stage), NOW);
  takeEvents(deal);
  return deal;
}

const code = (expected: string, kind = 'rule') => expect.objectContaining({ kind, code: expected }) as unknown as Error;
const missing = (...pointers: string[]) => expect.objectContaining({ code: 'stage_fields_missing', errors: pointers.map((pointer) => expect.objectContaining({ pointer, code: 'required_by_stage' }) as object) }) as unknown as Error;

describe('opening a deal', () => {
  it('begins in the first stage of its pipeline, and announces whom it is with and what it is worth', () => {
    const pipeline = pipelineWith();
    const deal = Deal.open(newId<'Deal'>(), { ...bare, companyId: NORDLICHT, value: worth('1250') }, to(pipeline), NOW);
    expect(told(deal)).toEqual([{ type: 'deal.created', dealId: deal.id, companyId: NORDLICHT, contactId: null, customerId: null, leadId: null, pipelineId: pipeline.id, stageId: idOf(pipeline, 'LEAD'), ownerId: ADA, value: worth('1250.00') }]);
    expect(shown(deal)).toMatchObject({ status: 'OPEN', stageEnteredAt: NOW, closedAt: null, probability: null });
  });

  it('refuses a stage of another pipeline', () => {
    const other = pipelineWith();
    expect(() => Deal.open(newId<'Deal'>(), bare, { pipeline: pipelineWith(), stageId: idOf(other, 'PROPOSAL') }, NOW)).toThrow(code('stage_not_in_pipeline'));
  });

  it('names each field that the stage requires and it does not have', () => {
    const pipeline = pipelineWith({ PROPOSAL: ['value', 'contactId', 'tags', 'customFields.region'] });
    expect(() => dealIn(pipeline, 'PROPOSAL', { contactId: JANA })).toThrow(missing('/value', '/tags', '/customFields/region'));
    expect(() => dealIn(pipeline, 'PROPOSAL', { contacts: [{ contactId: JANA, role: null }], value: worth('0'), tags: ['a'], customFields: { region: false } })).not.toThrow();
  });

  it('closes one that is won or lost when it is written down', () => {
    const pipeline = pipelineWith();
    expect(shown(dealIn(pipeline, 'CLOSED_WON'))).toMatchObject({ status: 'WON', closedAt: NOW });
    expect(() => dealIn(pipeline, 'CLOSED_LOST')).toThrow(code('lost_reason_missing'));
    expect(shown(dealIn(pipeline, 'CLOSED_LOST', { lostReason: 'too dear' }))).toMatchObject({ status: 'LOST', lostReason: 'too dear', closedAt: NOW });
    expect(() => dealIn(pipeline, 'LEAD', { lostReason: 'too dear' })).toThrow(code('deal_not_lost'));
  });
});

describe('the contacts of a deal', () => {
  it('are each once, and the first is spoken with unless another is named', () => {
    const contacts = [{ contactId: JANA, role: null }, { contactId: LARS, role: 'USER' as const }, { contactId: JANA, role: 'CHAMPION' as const }];
    expect(shown(dealIn(pipelineWith(), null, { contacts }))).toMatchObject({ contactId: JANA, contacts: [{ contactId: JANA, role: 'CHAMPION' }, { contactId: LARS, role: 'USER' }] });
    expect(shown(dealIn(pipelineWith(), null, { contacts, contactId: LARS }))).toMatchObject({ contactId: LARS });
    expect(shown(dealIn(pipelineWith(), null, { contactId: LARS }))).toMatchObject({ contactId: LARS, contacts: [{ contactId: LARS, role: null }] });
  });

  it('keep the one who is spoken with for as long as he is one of them', () => {
    const [pipeline, contacts] = [pipelineWith(), [{ contactId: JANA, role: null }, { contactId: LARS, role: null }]];
    const deal = dealIn(pipeline, null, { contacts, contactId: LARS });
    deal.change({ contacts: contacts.toReversed() }, pipeline, NOW);
    expect(shown(deal)).toMatchObject({ contactId: LARS });
    deal.change({ contacts: [{ contactId: JANA, role: null }] }, pipeline, NOW);
    expect(shown(deal)).toMatchObject({ contactId: JANA });
    deal.change({ contacts: [], contactId: null }, pipeline, NOW);
    expect(shown(deal)).toMatchObject({ contactId: null, contacts: [] });
  });
});

describe('changing a deal', () => {
  it('announces the names of what is different, and nothing when nothing is', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline, null, { value: worth('10') });
    deal.change({ name: '50 seats', value: worth('10.00') }, pipeline, NOW);
    expect(told(deal)).toEqual([{ type: 'deal.updated', dealId: deal.id, changed: ['name'] }]);
    deal.change({ name: ' 50 seats ', tags: [] }, pipeline, NOW);
    expect(told(deal)).toEqual([]);
  });

  it('takes nothing away that its stage requires', () => {
    const pipeline = pipelineWith({ PROPOSAL: ['value'] });
    const deal = dealIn(pipeline, 'PROPOSAL', { value: worth('10') });
    expect(() => deal.change({ value: null }, pipeline, NOW)).toThrow(missing('/value'));
  });

  it('may leave out what its stage requires only since it is there', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline, 'PROPOSAL');
    pipeline.changeStage(idOf(pipeline, 'PROPOSAL'), { requiredFields: ['value'] });
    expect(() => deal.change({ nextStep: 'Call' }, pipeline, NOW)).not.toThrow();
  });

  it('moves it by the same rules, with what is changed at once', () => {
    const pipeline = pipelineWith({ PROPOSAL: ['value'] });
    const deal = dealIn(pipeline);
    expect(() => deal.change({}, pipeline, LATER, to(pipeline, 'PROPOSAL'))).toThrow(missing('/value'));
    deal.change({ value: worth('10') }, pipeline, LATER, to(pipeline, 'PROPOSAL'));
    expect(told(deal).map(({ type }) => type)).toEqual(['deal.updated', 'deal.stage_changed']);
  });

  it('corrects why it was lost, and says nothing of that where it was not', () => {
    const pipeline = pipelineWith();
    const lost = dealIn(pipeline, 'CLOSED_LOST', { lostReason: 'price' });
    lost.change({ lostReason: 'timing' }, pipeline, NOW);
    expect(told(lost)).toEqual([{ type: 'deal.updated', dealId: lost.id, changed: ['lostReason'] }]);
    expect(() => lost.change({ lostReason: ' ' }, pipeline, NOW)).toThrow(code('lost_reason_missing'));
    expect(() => dealIn(pipeline).change({ lostReason: 'price' }, pipeline, NOW)).toThrow(code('deal_not_lost'));
  });
});

describe('moving a deal', () => {
  it('tells from where to where, and since when it is there', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline, null, { value: worth('10') });
    deal.moveTo(to(pipeline, 'PROPOSAL'), LATER);
    expect(told(deal)).toEqual([{ type: 'deal.stage_changed', dealId: deal.id, pipelineId: pipeline.id, from: idOf(pipeline, 'LEAD'), to: idOf(pipeline, 'PROPOSAL'), status: 'OPEN', value: worth('10.00') }]);
    expect(shown(deal)).toMatchObject({ stageEnteredAt: LATER });
  });

  it('to where it is says nothing, and does not make it younger', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline, 'PROPOSAL');
    deal.moveTo(to(pipeline, 'PROPOSAL'), LATER);
    expect(told(deal)).toEqual([]);
    expect(shown(deal)).toMatchObject({ stageEnteredAt: NOW });
  });

  it('goes to another pipeline, to its first stage unless one is named', () => {
    const [pipeline, other] = [pipelineWith(), pipelineWith()];
    const deal = dealIn(pipeline, 'PROPOSAL');
    deal.moveTo(to(other), LATER);
    expect(shown(deal)).toMatchObject({ pipelineId: other.id, stageId: idOf(other, 'LEAD') });
    expect(() => deal.moveTo({ pipeline: other, stageId: idOf(pipeline, 'PROPOSAL') }, LATER)).toThrow(code('stage_not_in_pipeline'));
  });

  it('names what the stage requires and it does not have', () => {
    const pipeline = pipelineWith({ NEGOTIATION: ['companyId', 'expectedCloseDate'] });
    expect(() => dealIn(pipeline).moveTo(to(pipeline, 'NEGOTIATION'), LATER)).toThrow(missing('/companyId', '/expectedCloseDate'));
  });

  it('to the last stages closes it', () => {
    const pipeline = pipelineWith();
    const [won, lost] = [dealIn(pipeline, null, { companyId: NORDLICHT, value: worth('10') }), dealIn(pipeline)];
    won.moveTo(to(pipeline, 'CLOSED_WON'), LATER);
    expect(told(won).slice(1)).toEqual([{ type: 'deal.won', dealId: won.id, companyId: NORDLICHT, contactId: null, customerId: null, ownerId: ADA, value: worth('10.00') }]);
    expect(shown(won)).toMatchObject({ status: 'WON', closedAt: LATER });
    lost.moveTo(to(pipeline, 'CLOSED_LOST'), LATER, { reason: 'price', competitor: 'Pipedream' });
    expect(shown(lost)).toMatchObject({ status: 'LOST', lostReason: 'price', competitor: 'Pipedream', closedAt: LATER });
  });

  it.each(['CLOSED_WON', 'CLOSED_LOST'])('is over in %s', (stage) => {
    const pipeline = pipelineWith();
    for (const next of ['LEAD', stage === 'CLOSED_WON' ? 'CLOSED_LOST' : 'CLOSED_WON']) {
      expect(() => dealIn(pipeline, stage, { lostReason: stage === 'CLOSED_LOST' ? 'price' : null }).moveTo(to(pipeline, next), LATER, { reason: 'price' })).toThrow(code('deal_closed', 'conflict'));
    }
  });
});

describe('winning and losing a deal', () => {
  it('puts it into the stage for that', () => {
    const pipeline = pipelineWith();
    const [won, lost] = [dealIn(pipeline), dealIn(pipeline)];
    won.win(pipeline, LATER);
    lost.lose(pipeline, LATER, { reason: 'price' });
    expect([shown(won).stageId, shown(lost).stageId]).toEqual([idOf(pipeline, 'CLOSED_WON'), idOf(pipeline, 'CLOSED_LOST')]);
    expect([won, lost].map((deal) => told(deal).map(({ type }) => type))).toEqual([['deal.stage_changed', 'deal.won'], ['deal.stage_changed', 'deal.lost']]);
  });

  it('says why it was lost', () => {
    const pipeline = pipelineWith();
    for (const reason of [null, '', '  ']) expect(() => dealIn(pipeline).lose(pipeline, LATER, { reason })).toThrow(code('lost_reason_missing'));
  });

  it('happens once', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline);
    deal.win(pipeline, LATER);
    expect(() => deal.win(pipeline, LATER)).toThrow(code('deal_closed', 'conflict'));
    expect(() => deal.lose(pipeline, LATER, { reason: 'price' })).toThrow(code('deal_closed', 'conflict'));
  });

  it('wants what the last stage requires', () => {
    const pipeline = pipelineWith({ CLOSED_WON: ['value'] });
    expect(() => dealIn(pipeline).win(pipeline, LATER)).toThrow(missing('/value'));
  });

  it('keeps a competitor that was known before, unless another is named', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline, null, { competitor: 'Pipedream' });
    deal.lose(pipeline, LATER, { reason: 'price' });
    expect(shown(deal)).toMatchObject({ competitor: 'Pipedream' });
  });
});

describe('reopening a deal', () => {
  it('makes it open again, with nothing of how it had ended', () => {
    const pipeline = pipelineWith();
    const deal = dealIn(pipeline, 'CLOSED_LOST', { lostReason: 'price' });
    deal.reopen(to(pipeline, 'NEGOTIATION'), LATER);
    expect(shown(deal)).toMatchObject({ status: 'OPEN', closedAt: null, lostReason: null, stageId: idOf(pipeline, 'NEGOTIATION'), stageEnteredAt: LATER });
    expect(told(deal).map(({ type }) => type)).toEqual(['deal.stage_changed', 'deal.reopened']);
  });

  it('is for one that is closed, and leads to an open stage', () => {
    const pipeline = pipelineWith();
    expect(() => dealIn(pipeline).reopen(to(pipeline), LATER)).toThrow(code('deal_not_closed', 'conflict'));
    expect(() => dealIn(pipeline, 'CLOSED_WON').reopen(to(pipeline, 'CLOSED_WON'), LATER)).toThrow(code('stage_not_open'));
  });
});

describe('erasing somebody with whom a deal is made', () => {
  it('takes what told of him, and leaves where it stands and what it is worth', () => {
    const pipeline = pipelineWith({ CLOSED_LOST: ['nextStep'] });
    const deal = dealIn(pipeline, 'CLOSED_LOST', { name: 'Otto Bauer', nextStep: 'Call Otto', lostReason: 'Otto is ill', value: worth('1250.00'), contacts: [{ contactId: JANA, role: null }] });
    deal.erase({ name: '', nextStep: null, lostReason: null });
    expect(shown(deal)).toMatchObject({ name: '', nextStep: null, lostReason: null, status: 'LOST', closedAt: NOW, value: worth('1250.00'), contactId: JANA });
    expect(told(deal)).toEqual([{ type: 'deal.updated', dealId: deal.id, changed: ['name', 'nextStep', 'lostReason'] }]);
    deal.erase({ name: '', nextStep: null, lostReason: null });
    expect(told(deal)).toEqual([]);
  });
});
