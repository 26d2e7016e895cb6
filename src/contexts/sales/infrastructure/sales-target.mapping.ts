import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { moneyColumns } from '../../../platform/persistence/money-columns.js';
import { SalesTarget } from '../domain/sales-target/sales-target.js';

export const SalesTargetMapping = mapAggregate(SalesTarget, 'sales.sales_targets', {
  month: p.date(),
  ownerId: p.uuid().nullable(),
  ...moneyColumns('value'),
});
