import { p } from '@mikro-orm/postgresql';
import type { CustomChanges } from '../../../kernel/custom-field.js';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { moneyColumns } from '../../../platform/persistence/money-columns.js';
import type { DealContact } from '../domain/deal/deal-contact.js';
import { Deal } from '../domain/deal/deal.js';

export const DealMapping = mapAggregate(Deal, 'sales.deals', {
  name: p.text(),
  companyId: p.uuid().nullable(),
  contacts: p.json<readonly DealContact[]>(),
  contactId: p.uuid().nullable(),
  customerId: p.uuid().nullable(),
  leadId: p.uuid().nullable(),
  pipelineId: p.uuid(),
  stageId: p.uuid(),
  ...moneyColumns('value'),
  probability: p.integer().nullable(),
  expectedCloseDate: p.date().nullable(),
  ownerId: p.uuid().nullable(),
  status: p.text(),
  lostReason: p.text().nullable(),
  competitor: p.text().nullable(),
  nextStep: p.text().nullable(),
  tags: p.array(),
  stageEnteredAt: p.datetime(3),
  closedAt: p.datetime(3).nullable(),
  lastActivityAt: p.datetime(3).nullable(),
  customFields: p.json<CustomChanges>(),
});
