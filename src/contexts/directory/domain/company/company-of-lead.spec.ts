import { describe, expect, it } from '@jest/globals';
import { companyOfLead } from './company-of-lead.js';

const mailing = (address: string) => ({ emails: [{ address }] });

describe('the company of a lead', () => {
  it('has its website, and no domain beside it', () => {
    expect(companyOfLead({ name: 'Fjordfisk', website: 'fjordfisk.example' }, mailing('ingrid@mail.example'))).toEqual({ name: 'Fjordfisk', website: 'fjordfisk.example', domains: [] });
  });

  it('without one has the domain from which its people write, unless that is everybody\'s', () => {
    expect(companyOfLead({ name: 'Fjordfisk' }, mailing('ingrid@fjordfisk.example')).domains).toEqual(['fjordfisk.example']);
    expect(companyOfLead({ name: 'Fjordfisk' }, mailing('ingrid@gmail.com')).domains).toEqual([]);
    expect(companyOfLead({ name: 'Fjordfisk' }, null).domains).toEqual([]);
  });

  it('has no website where the lead says what is none', () => {
    expect(companyOfLead({ name: 'Fjordfisk', website: 'none' }, null)).toMatchObject({ website: null, domains: [] });
  });
});
