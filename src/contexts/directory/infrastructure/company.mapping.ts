import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { duplicateKeys } from '../../../platform/duplicates/keyed-mapping.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { moneyColumns } from '../../../platform/persistence/money-columns.js';
import { companyFacts, companyLikeness } from '../domain/company/company-likeness.js';
import { Company } from '../domain/company/company.js';
import type { Address } from '../../../kernel/address.js';

export const CompanyMapping = mapAggregate(Company, 'directory.companies', {
  name: p.text(),
  legalName: p.text().nullable(),
  registrationNumber: p.text().nullable(),
  taxNumber: p.text().nullable(),
  website: p.text().nullable(),
  domains: p.array(),
  industry: p.text().nullable(),
  country: p.text().nullable(),
  employees: p.integer().nullable(),
  ...moneyColumns('annualRevenue'),
  parentId: p.uuid().nullable(),
  billingAddress: p.json<Address | null>().nullable(),
  shippingAddress: p.json<Address | null>().nullable(),
  phone: p.text().nullable(),
  phoneInput: p.text().nullable(),
  tags: p.array(),
  ownerId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
  duplicateKeys: duplicateKeys((company) => companyLikeness.keysOf(companyFacts(company))),
});
