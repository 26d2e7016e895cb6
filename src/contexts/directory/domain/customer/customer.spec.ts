import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import type { CompanyId } from '../company/company.js';
import type { ContactId } from '../contact/contact.js';
import { CUSTOMER_STATUSES, type CustomerStatus } from './customer-status.js';
import { CustomerCreated, CustomerStatusChanged, CustomerUpdated } from './customer.events.js';
import { Customer, type CustomerDetails } from './customer.js';

const HANSEN = 'hansen' as CompanyId;
const JANA = 'jana' as ContactId;
const details: CustomerDetails = { number: 'C-1', kind: 'COMPANY', name: 'Hansen', companyId: HANSEN, contactId: null, status: 'PROSPECT', paymentTermsDays: null, creditAccountId: null, otherSystems: {}, tags: [], ownerId: null, customFields: {} };

const made = (more: Partial<CustomerDetails> = {}) => Customer.create(newId<'Customer'>(), { ...details, ...more }, { sourceLeadId: 'a-lead' });
const settled = (more?: Partial<CustomerDetails>) => {
  const customer = made(more);
  takeEvents(customer);
  return customer;
};

describe('a customer that a registry says a lead to be', () => {
  it.each<[boolean, string, boolean]>([
    [true, 'of whom nothing is known', settled().mayBe('COMPANY', null, JANA)],
    [true, 'that is of its company', settled().mayBe('COMPANY', HANSEN, null)],
    [false, 'of another company', settled().mayBe('COMPANY', 'nordlicht' as CompanyId, null)],
    [false, 'that is a person', settled().mayBe('PERSON', null, null)],
    [true, 'that is he himself', settled({ kind: 'PERSON', contactId: JANA }).mayBe('PERSON', HANSEN, JANA)],
    [false, 'that is somebody else', settled({ kind: 'PERSON', contactId: JANA }).mayBe('PERSON', null, 'lars' as ContactId)],
  ])('is %s for one %s', (expected, _whom, may) => {
    expect(may).toBe(expected);
  });
});

describe('making a customer', () => {
  it('announces who it is and where it has come from', () => {
    const customer = made();
    expect(takeEvents(customer)).toEqual([new CustomerCreated(customer.id, 'COMPANY', HANSEN, null, 'a-lead')]);
  });

  it('refuses a company that names none, and a person that names nobody', () => {
    expect(() => made({ companyId: null, contactId: JANA })).toThrow(expect.objectContaining({ code: 'company_needs_company', kind: 'rule' }));
    expect(() => made({ kind: 'PERSON' })).toThrow(expect.objectContaining({ code: 'person_needs_contact', kind: 'rule' }));
    expect(made({ kind: 'PERSON', contactId: JANA }).contact).toBe(JANA);
  });
});

describe('changing a customer', () => {
  it('can not take away who it is', () => {
    expect(() => settled().change({ companyId: null })).toThrow(expect.objectContaining({ code: 'company_needs_company' }));
    expect(() => settled().change({ kind: 'PERSON' })).toThrow(expect.objectContaining({ code: 'person_needs_contact' }));
  });

  it('announces what is different, and a move of its status by itself', () => {
    const customer = settled();
    customer.change({ name: 'Hansen AG', status: 'ACTIVE' });
    expect(takeEvents(customer)).toEqual([new CustomerUpdated(customer.id, ['name']), new CustomerStatusChanged(customer.id, 'PROSPECT', 'ACTIVE')]);
  });
});

describe('moving a customer', () => {
  const allowed = ['PROSPECT ACTIVE', 'PROSPECT INACTIVE', 'ACTIVE ON_HOLD', 'ACTIVE INACTIVE', 'ACTIVE CHURNED', 'ON_HOLD ACTIVE', 'ON_HOLD INACTIVE', 'ON_HOLD CHURNED', 'INACTIVE PROSPECT', 'INACTIVE ACTIVE', 'INACTIVE CHURNED', 'CHURNED PROSPECT', 'CHURNED ACTIVE'];
  const moves = CUSTOMER_STATUSES.flatMap((from) => CUSTOMER_STATUSES.filter((to) => to !== from).map((to) => [from, to] as const));
  const isAllowed = (from: CustomerStatus, to: CustomerStatus) => allowed.includes(`${from} ${to}`);

  it.each(moves.filter(([from, to]) => isAllowed(from, to)))('goes from %s to %s', (from, to) => {
    const customer = settled({ status: from });
    customer.move(to);
    expect(takeEvents(customer)).toEqual([new CustomerStatusChanged(customer.id, from, to)]);
  });

  it.each(moves.filter(([from, to]) => !isAllowed(from, to)))('does not go from %s to %s', (from, to) => {
    expect(() => settled({ status: from }).move(to)).toThrow(expect.objectContaining({ code: 'status_move_not_allowed', kind: 'rule' }));
  });

  it('says nothing where it stays', () => {
    const customer = settled();
    customer.move('PROSPECT');
    expect(takeEvents(customer)).toEqual([]);
  });
});
