import { p } from '@mikro-orm/postgresql';
import type { Address } from '../../../kernel/address.js';
import type { Consents } from '../../../kernel/consents.js';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { duplicateKeys } from '../../../platform/duplicates/keyed-mapping.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { moneyColumns } from '../../../platform/persistence/money-columns.js';
import { leadFacts, leadLikeness } from '../domain/lead/lead-likeness.js';
import { Lead } from '../domain/lead/lead.js';

export const LeadMapping = mapAggregate(Lead, 'sales.leads', {
  firstName: p.text().nullable(),
  lastName: p.text().nullable(),
  email: p.text().nullable(),
  phone: p.text().nullable(),
  phoneInput: p.text().nullable(),
  title: p.text().nullable(),
  companyName: p.text().nullable(),
  website: p.text().nullable(),
  industry: p.text().nullable(),
  employees: p.integer().nullable(),
  address: p.json<Address | null>().nullable(),
  country: p.text().nullable(),
  source: p.text(),
  campaignId: p.uuid().nullable(),
  status: p.text(),
  statusReason: p.text().nullable(),
  ...moneyColumns('value'),
  ownerId: p.uuid().nullable(),
  assignedRuleId: p.uuid().nullable(),
  assignmentReason: p.text().nullable(),
  tags: p.array(),
  consents: p.json<Consents>(),
  lastContactedAt: p.datetime(3).nullable(),
  convertedAt: p.datetime(3).nullable(),
  convertedCompanyId: p.uuid().nullable(),
  convertedContactId: p.uuid().nullable(),
  convertedCustomerId: p.uuid().nullable(),
  convertedDealId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
  erasedAt: p.datetime(3).nullable(),
  duplicateKeys: duplicateKeys((lead) => leadLikeness.keysOf(leadFacts(lead))),
});
