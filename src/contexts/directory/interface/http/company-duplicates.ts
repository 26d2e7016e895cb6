import { Injectable } from '@nestjs/common';
import { DuplicateKnowledge } from '../../../../platform/duplicates/duplicate-knowledge.js';
import { PhoneBook } from '../../../../kernel/phone-book.js';
import { type CompanyFacts, companyFacts, companyLikeness } from '../../domain/company/company-likeness.js';
import { domainOf, websiteOf } from '../../domain/company/website.js';
import { numberOf, unlessRefused } from './written-numbers.js';

@Injectable()
export class CompanyDuplicates extends DuplicateKnowledge<CompanyFacts> {
  readonly fields = ['name', 'legalName', 'domains', 'website', 'phone', 'registrationNumber', 'taxNumber', 'billingAddress', 'ownerId'];
  readonly parameters = {
    name: { description: 'What it is called; legal forms say nothing.', example: 'Nordlicht Logistik GmbH' },
    domain: { description: 'A domain of its mail.', example: 'nordlicht.example' },
    email: { description: 'An address there; what counts is its domain.', example: 'info@nordlicht.example' },
    website: { description: 'Its website.', example: 'https://www.nordlicht.example' },
    phone: { description: 'Its telephone number.', example: '+494315550100' },
    registrationNumber: { description: 'Its number in a register.', example: 'HRB 12345 KI' },
    taxNumber: { description: 'Its number for value-added tax.', example: 'DE123456789' },
  };
  readonly comparison = companyLikeness;

  constructor(private readonly phones: PhoneBook) {
    super();
  }

  async factsOf(record: Readonly<Record<string, unknown>>): Promise<CompanyFacts> {
    const { domains, website } = record;
    const ofWebsite = typeof website === 'string' ? unlessRefused(() => domainOf(websiteOf(website))) : undefined;
    const named = Array.isArray(domains) && domains.length > 0 ? (domains as string[]).map((domain) => (typeof domain === 'string' ? domain.replace(/^@/, '') : domain)) : [];
    return companyFacts({ ...record, domains: named.length > 0 ? named : ofWebsite === undefined ? [] : [ofWebsite], phone: await numberOf(this.phones, record.phone) });
  }

  recordOf({ domain, email, ...fields }: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
    const domains = [domain, email?.slice(email.lastIndexOf('@') + 1)].filter((one) => one !== undefined && one !== '');
    return { ...fields, ...(domains.length > 0 && { domains }) };
  }
}
