import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Customer } from '../domain/customer/customer.js';

export const CustomerMapping = mapAggregate(Customer, 'directory.customers', {
  number: p.text(),
  kind: p.text(),
  name: p.text(),
  companyId: p.uuid().nullable(),
  contactId: p.uuid().nullable(),
  status: p.text(),
  paymentTermsDays: p.integer().nullable(),
  creditAccountId: p.uuid().nullable(),
  otherSystems: p.json<Readonly<Record<string, string>>>(),
  sourceLeadId: p.uuid().nullable(),
  sourceContactId: p.uuid().nullable(),
  tags: p.array(),
  ownerId: p.uuid().nullable(),
  customFields: p.json<CustomChanges>(),
});
