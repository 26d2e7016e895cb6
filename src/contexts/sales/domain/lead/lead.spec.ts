import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { LEAD_MOVES, LEAD_STATUSES, type LeadStatus } from './lead-status.js';
import { Lead, type LeadWishes } from './lead.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const LATER = new Date('2026-11-22T09:30:00.000Z');
const ADA = '01930b6e-6c00-7000-8000-0000000000a1';
const BOB = '01930b6e-6c00-7000-8000-0000000000b2';
const CUSTOMER = { customerId: newId(), companyId: newId(), contactId: newId(), dealId: null };

const nobody = { firstName: null, lastName: null, email: null, phone: null, phoneInput: null, title: null, companyName: null, website: null, industry: null, employees: null, address: null, source: 'WEBSITE', campaignId: null, value: null, ownerId: null, tags: [], customFields: {} } as const;
const captured = (details: LeadWishes = {}) => Lead.capture(newId<'Lead'>(), { ...nobody, lastName: 'Sørensen', email: 'ingrid@fjordfisk.example', ...details }, NOW);

/** A lead about whom nothing is still to be told. */
function quiet(lead: Lead): Lead {
  takeEvents(lead);
  return lead;
}

const told = (lead: Lead) => takeEvents(lead).map((event) => ({ ...event, type: (event.constructor as unknown as { readonly type: string }).type }));

function leadThatIs(status: LeadStatus): Lead {
  const lead = captured();
  const ways: Readonly<Record<LeadStatus, readonly LeadStatus[]>> = { NEW: [], CONTACTED: ['CONTACTED'], QUALIFIED: ['QUALIFIED'], CONVERTED: ['QUALIFIED'], UNQUALIFIED: ['UNQUALIFIED'], NURTURING: ['NURTURING'], LOST: ['LOST'] };
  for (const step of ways[status]) lead.moveTo(step, 'no budget');
  if (status === 'CONVERTED') lead.convert(CUSTOMER, NOW);
  return quiet(lead);
}

describe('capturing a lead', () => {
  it('takes whoever has a name or a company, and can be reached', () => {
    for (const details of [{ lastName: 'Sørensen' }, { lastName: null, firstName: 'Ingrid' }, { lastName: null, companyName: 'Fjordfisk' }]) expect(() => captured(details)).not.toThrow();
    for (const details of [{ email: null, phone: '+4775550110' }, { email: 'a@b.example' }]) expect(() => captured(details)).not.toThrow();
  });

  it('refuses somebody without a name', () => {
    for (const lastName of [null, '', '  ']) expect(() => captured({ lastName })).toThrow(expect.objectContaining({ code: 'lead_without_name' }));
  });

  it('refuses somebody who can not be reached', () => {
    expect(() => captured({ email: null })).toThrow(expect.objectContaining({ code: 'lead_without_way_to_reach' }));
  });

  it('announces where it came from, and nothing of the person', () => {
    const lead = captured();
    expect(told(lead)).toEqual([{ type: 'lead.created', leadId: lead.id, source: 'WEBSITE' }]);
  });
});

describe('changing a lead', () => {
  it('announces the names of what is different, and nothing when nothing is', () => {
    const lead = quiet(captured());
    lead.change({ title: 'Head of purchasing', email: 'ingrid@fjordfisk.example' }, NOW);
    expect(told(lead)).toEqual([{ type: 'lead.updated', leadId: lead.id, changed: ['title'] }]);
    lead.change({ title: 'Head of purchasing' }, NOW);
    expect(told(lead)).toEqual([]);
  });

  it('leaves it a name and a way to be reached', () => {
    const lead = captured();
    expect(() => lead.change({ lastName: null }, NOW)).toThrow(expect.objectContaining({ code: 'lead_without_name' }));
    expect(() => captured().change({ email: null }, NOW)).toThrow(expect.objectContaining({ code: 'lead_without_way_to_reach' }));
  });

  it('is over once it is a customer', () => {
    expect(() => leadThatIs('CONVERTED').change({ title: 'Chair' }, NOW)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'lead_already_converted' }));
  });
});

describe('giving a lead to somebody', () => {
  it('tells from whom it went to whom', () => {
    const lead = quiet(captured());
    lead.assignTo(ADA, { ruleId: CUSTOMER.companyId });
    expect(told(lead)).toEqual([{ type: 'lead.assigned', leadId: lead.id, ownerId: ADA, from: null, ruleId: CUSTOMER.companyId }]);
    lead.assignTo(BOB);
    lead.assignTo(null);
    expect(told(lead)).toEqual([{ type: 'lead.reassigned', leadId: lead.id, ownerId: BOB, from: ADA, ruleId: null }, { type: 'lead.reassigned', leadId: lead.id, ownerId: null, from: BOB, ruleId: null }]);
  });

  it('keeps by which rule and why, until it is given to somebody else', () => {
    const lead = quiet(captured({}));
    lead.assignTo(ADA, { ruleId: CUSTOMER.companyId, reason: 'She knows them.' });
    expect(lead).toMatchObject({ assignedRuleId: CUSTOMER.companyId, assignmentReason: 'She knows them.' });
    lead.assignTo(BOB);
    expect(lead).toMatchObject({ assignedRuleId: null, assignmentReason: null });
  });

  it('says nothing when he has it already', () => {
    const lead = quiet(captured({ ownerId: ADA }));
    lead.assignTo(ADA);
    expect(told(lead)).toEqual([]);
  });

  it('refuses one that is a customer', () => {
    expect(() => leadThatIs('CONVERTED').assignTo(ADA)).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
  });
});

describe('moving a lead', () => {
  const pairs = LEAD_STATUSES.flatMap((from) => LEAD_STATUSES.filter((to) => to !== from || to === 'CONVERTED').map((to) => [from, to] as const));

  it.each(pairs.filter(([from, to]) => LEAD_MOVES[from].includes(to)))('goes from %s to %s', (from, to) => {
    const lead = leadThatIs(from);
    lead.moveTo(to, 'no budget');
    expect(told(lead)).toContainEqual({ type: 'lead.status_changed', leadId: lead.id, from, to });
  });

  it.each(pairs.filter(([from, to]) => !LEAD_MOVES[from].includes(to)))('does not go from %s to %s, and says where it goes', (from, to) => {
    const refusal = { kind: 'rule', code: 'status_move_not_allowed', message: expect.stringContaining(LEAD_MOVES[from].join(', ')) };
    expect(() => leadThatIs(from).moveTo(to, 'no budget')).toThrow(expect.objectContaining(refusal));
  });

  it('never makes a customer of it', () => {
    for (const from of LEAD_STATUSES) expect(LEAD_MOVES[from]).not.toContain('CONVERTED');
  });

  it.each(['UNQUALIFIED', 'LOST'] as const)('to %s wants a reason', (to) => {
    expect(() => captured().moveTo(to)).toThrow(expect.objectContaining({ code: 'reason_missing' }));
  });

  it('to where it is says nothing, unless it is for another reason', () => {
    const lead = leadThatIs('LOST');
    lead.moveTo('LOST', 'no budget');
    expect(told(lead)).toEqual([]);
    lead.moveTo('LOST', 'went to a competitor');
    expect(told(lead)).toEqual([{ type: 'lead.updated', leadId: lead.id, changed: ['statusReason'] }]);
  });

  it('to QUALIFIED announces that, too', () => {
    const lead = quiet(captured());
    lead.moveTo('QUALIFIED');
    expect(told(lead).map(({ type }) => type)).toEqual(['lead.status_changed', 'lead.qualified']);
  });
});

describe('converting a lead', () => {
  it('announces once what it became, and refuses a second time', () => {
    const lead = leadThatIs('QUALIFIED');
    lead.convert(CUSTOMER, NOW);
    expect(told(lead)).toEqual([{ type: 'lead.status_changed', leadId: lead.id, from: 'QUALIFIED', to: 'CONVERTED' }, { type: 'lead.converted', leadId: lead.id, ...CUSTOMER }]);
    expect(() => lead.convert(CUSTOMER, NOW)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'lead_already_converted' }));
  });

  it.each(LEAD_STATUSES.filter((status) => status !== 'QUALIFIED' && status !== 'CONVERTED'))('refuses a lead that is %s: nobody has qualified it', (status) => {
    expect(() => leadThatIs(status).convert(CUSTOMER, NOW)).toThrow(expect.objectContaining({ kind: 'rule', code: 'lead_not_qualified' }));
  });
});

describe('talking to a lead', () => {
  it('is remembered by the last time', () => {
    const lead = quiet(captured());
    lead.contacted(LATER);
    lead.contacted(NOW);
    expect(told(lead)).toEqual([{ type: 'lead.updated', leadId: lead.id, changed: ['lastContactedAt'] }]);
    expect(lead).toMatchObject({ lastContactedAt: LATER });
  });

  it('says nothing of one that is a customer', () => {
    const lead = leadThatIs('CONVERTED');
    lead.contacted(LATER);
    expect(told(lead)).toEqual([]);
  });
});

describe('making one lead of two', () => {
  const one = () => quiet(captured({ firstName: 'Ingrid', tags: ['fair'], customFields: { region: 'north' } }));
  const other = () => quiet(captured({ firstName: 'Inga', lastName: null, companyName: 'Fjordfisk', phone: '+4775550110', phoneInput: '75 55 01 10', value: { amount: '900.00', currency: 'EUR' }, tags: ['web', 'fair'], address: { street: null, street2: null, postalCode: null, city: 'Bodø', region: null, country: 'NO' }, customFields: { region: 'south', seats: 4 } }));

  it('takes over what is missing and what is picked, of tags both, and leaves how far it has come', () => {
    const [survivor, merged] = [one(), other()];
    survivor.moveTo('CONTACTED');
    merged.moveTo('LOST', 'no budget');
    merged.contacted(NOW);
    quiet(survivor);
    survivor.absorb(merged, { firstName: 'other', 'customFields.region': 'other' }, 'm');
    expect(survivor).toMatchObject({ firstName: 'Inga', lastName: 'Sørensen', companyName: 'Fjordfisk', phone: '+4775550110', phoneInput: '75 55 01 10', valueAmount: '900.00', valueCurrency: 'EUR', tags: ['fair', 'web'], country: 'NO', customFields: { region: 'south', seats: 4 }, status: 'CONTACTED', statusReason: null, lastContactedAt: NOW });
    expect(told(survivor)).toEqual([{ type: 'lead.merged', leadId: survivor.id, mergedId: merged.id, mergeId: 'm' }]);
  });

  it('gives back what is still as it was taken, and keeps the rest', () => {
    const [survivor, merged] = [one(), other()];
    const changes = JSON.parse(JSON.stringify(survivor.absorb(merged, {}, 'm'))) as ReturnType<Lead['absorb']>;
    survivor.change({ companyName: 'Fjordfisk AS' }, NOW);
    quiet(survivor);
    expect(survivor.giveBack(merged.id, changes, 'm')).toEqual(['companyName']);
    expect(survivor).toMatchObject({ companyName: 'Fjordfisk AS', phone: null, country: null, tags: ['fair'], customFields: { region: 'north' } });
    expect(told(survivor)).toEqual([{ type: 'lead.unmerged', leadId: survivor.id, mergedId: merged.id, mergeId: 'm' }]);
  });

  it('is refused where one of them is a customer, and not undone where the survivor is', () => {
    expect(() => one().absorb(leadThatIs('CONVERTED'), {}, 'm')).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
    expect(() => leadThatIs('CONVERTED').absorb(one(), {}, 'm')).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
    const survivor = leadThatIs('QUALIFIED');
    const changes = survivor.absorb(one(), {}, 'm');
    survivor.convert(CUSTOMER, NOW);
    expect(() => survivor.giveBack(newId<'Lead'>(), changes, 'm')).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
  });
});

describe('erasing a lead', () => {
  it('leaves the country, which is counted', () => {
    const lead = captured({ address: { street: 'Sjøgata 3', street2: null, postalCode: null, city: null, region: null, country: 'NO' } });
    lead.erase({ address: null });
    expect(lead).toMatchObject({ address: null, country: 'NO' });
    lead.change({ address: null }, NOW);
    expect(lead).toMatchObject({ country: null });
  });

  it('takes what it told of him, and not what became of it', () => {
    const lead = leadThatIs('CONVERTED');
    lead.erase({ lastName: null, email: null, erasedAt: NOW });
    expect(told(lead)).toEqual([{ type: 'lead.erased', leadId: lead.id }]);
    expect(lead).toMatchObject({ lastName: null, email: null, status: 'CONVERTED', convertedCustomerId: CUSTOMER.customerId });
  });
});

describe('handing a lead over', () => {
  const qualifiedOf = (details: LeadWishes) => {
    const lead = captured(details);
    lead.moveTo('QUALIFIED');
    return lead;
  };
  const NOBODY = { companyId: null, contactId: null };

  it('is refused unless it may become a customer', () => {
    expect(() => captured().handOver(NOBODY)).toThrow(expect.objectContaining({ code: 'lead_not_qualified' }));
    const lead = qualifiedOf({});
    lead.convert(CUSTOMER, NOW);
    expect(() => lead.handOver(NOBODY)).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
  });

  it('gives the address and website to the company, and the telephone to the person', () => {
    const address = { street: null, street2: null, postalCode: null, city: 'Bodø', region: null, country: 'NO' };
    const { company, person } = qualifiedOf({ companyName: 'Fjordfisk', phone: '+4775550110', address }).handOver(NOBODY);
    expect([company, person]).toMatchObject([{ name: 'Fjordfisk', address, phone: null }, { lastName: 'Sørensen', phone: '+4775550110', address: null }]);
  });

  it('makes nobody of a company without a person, and no company of a person without one', () => {
    expect(qualifiedOf({ lastName: null, companyName: 'Fjordfisk', phone: '+4775550110' }).handOver(NOBODY)).toMatchObject({ person: null, company: { phone: '+4775550110' } });
    expect(qualifiedOf({}).handOver(NOBODY)).toMatchObject({ company: null, person: { lastName: 'Sørensen' } });
  });

  it('calls whoever has one name alone by that', () => {
    expect(qualifiedOf({ firstName: 'Ingrid', lastName: null }).handOver(NOBODY).person).toMatchObject({ firstName: null, lastName: 'Ingrid' });
  });

  it('names those who are there already', () => {
    expect(qualifiedOf({ companyName: 'Fjordfisk' }).handOver({ companyId: ADA, contactId: BOB })).toMatchObject({ company: { id: ADA }, person: { id: BOB } });
  });

  it('opens a deal that is called as the company, and brings what the lead may, unless something else is said', () => {
    const lead = qualifiedOf({ companyName: 'Fjordfisk', value: { amount: '5', currency: 'EUR' }, ownerId: ADA });
    expect(lead.dealWith(CUSTOMER, { name: null, expectedCloseDate: null })).toMatchObject({ name: 'Fjordfisk', value: { amount: '5.00', currency: 'EUR' }, leadId: lead.id, ownerId: ADA, customerId: CUSTOMER.customerId });
    expect(lead.dealWith(CUSTOMER, { name: '40 seats', value: null, expectedCloseDate: '2027-03-15' })).toMatchObject({ name: '40 seats', value: null, expectedCloseDate: '2027-03-15' });
  });

  it('tells what it has become to whoever asks again, unless he means somebody else', () => {
    const lead = qualifiedOf({});
    lead.convert(CUSTOMER, NOW);
    expect([lead.hasBecome(NOBODY), lead.hasBecome({ companyId: CUSTOMER.companyId, contactId: null })]).toEqual([CUSTOMER, CUSTOMER]);
    expect(() => lead.hasBecome({ companyId: ADA, contactId: null })).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
    expect(() => lead.hasBecome({ companyId: null, contactId: ADA })).toThrow(expect.objectContaining({ code: 'lead_already_converted' }));
  });
});
