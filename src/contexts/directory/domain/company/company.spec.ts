import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { CompanyCreated, CompanyUpdated } from './company.events.js';
import { Company, type CompanyDetails } from './company.js';

const details: CompanyDetails = {
  name: 'Hansen', legalName: null, registrationNumber: null, taxNumber: null, website: null, domains: [], industry: null, country: null, employees: null, annualRevenue: null, parentId: null,
  billingAddress: null, shippingAddress: null, phone: null, phoneInput: null, tags: [], ownerId: null, customFields: {},
};
const made = (more: Partial<CompanyDetails> = {}) => Company.create(newId<'Company'>(), { ...details, ...more });
const settled = (more?: Partial<CompanyDetails>) => {
  const company = made(more);
  takeEvents(company);
  return company;
};
const member = (company: Company, name: string) => (company as unknown as Record<string, unknown>)[name];

describe('making a company', () => {
  it('announces it, and to whom it belongs', () => {
    const parentId = newId<'Company'>();
    const company = made({ parentId });
    expect(takeEvents(company)).toEqual([new CompanyCreated(company.id, parentId)]);
  });

  it.each([
    ['example.com', 'https://example.com', ['example.com']],
    ['http://www.Example.com/', 'http://www.example.com', ['example.com']],
    ['https://shop.example.com/de?x=1', 'https://shop.example.com/de?x=1', ['shop.example.com']],
    ['münchen.example', 'https://xn--mnchen-3ya.example', ['xn--mnchen-3ya.example']],
  ])('takes the website %s, and its domain', (website, kept, domains) => {
    const company = made({ website });
    expect([member(company, 'website'), member(company, 'domains')]).toEqual([kept, domains]);
  });

  it.each(['ftp://example.com', 'javascript:alert(1)', 'not a website', 'https://', 'https://localhost', 'https://user:secret@example.com'])('refuses the website %s', (website) => {
    expect(() => made({ website })).toThrow(expect.objectContaining({ code: 'website_invalid' }));
  });

  it('keeps domains in lower case, and each once', () => {
    expect(member(made({ website: 'example.com', domains: ['Hansen.example', '@hansen.example'] }), 'domains')).toEqual(['hansen.example']);
    expect(() => made({ domains: ['hansen.example', 'not a domain'] })).toThrow(expect.objectContaining({ code: 'domain_invalid', errors: [expect.objectContaining({ pointer: '/domains/1' })] }));
  });
});

describe('changing a company', () => {
  it('announces which details are different', () => {
    const company = settled({ annualRevenue: { amount: '10.00', currency: 'EUR' } });
    company.change({ annualRevenue: { amount: '10.00', currency: 'EUR' }, employees: 12 });
    expect(takeEvents(company)).toEqual([new CompanyUpdated(company.id, ['employees'])]);
    company.change({ annualRevenue: { amount: '10.00', currency: 'USD' } });
    expect(takeEvents(company)).toEqual([new CompanyUpdated(company.id, ['annualRevenue'])]);
  });

  it('keeps what was typed of its number when that is sent back as it is shown', () => {
    const company = settled({ phone: '+493012345678', phoneInput: '030 12345678' });
    company.change({ phone: '+493012345678', phoneInput: '+493012345678' });
    expect([member(company, 'phoneInput'), takeEvents(company)]).toEqual(['030 12345678', []]);
  });

  it('can not belong to itself', () => {
    const company = settled();
    expect(() => company.change({ parentId: company.id })).toThrow(expect.objectContaining({ code: 'parent_is_descendant' }));
  });
});
