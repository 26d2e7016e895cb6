import { date, id, money } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toOne } from '../../../../platform/resource/resource.js';

export const salesTargets = describeResource({
  name: 'sales-targets',
  record: 'sales target',
  context: 'sales',
  description: 'What people are to win in a month, against which the forecast is held.',
  table: 'sales.sales_targets',
  owner: 'ownerId',
  sharesUnowned: true,
  defaultSort: '-month',
  grants: { manager: { read: 'team', write: 'team', delete: 'team', export: 'team' }, agent: { read: 'own' } },
  fields: {
    month: date({ description: 'For which month, by its first day; any day of it can be sent.', example: '2026-12-01', filter: true, sort: true }),
    value: money({ description: 'How much. Several for one month and person add up.', example: { amount: '50000.00', currency: 'EUR' } }),
    ownerId: id({ description: 'Who is to win it; null for the team as a whole.', example: null, nullable: true, filter: true, refers: { to: 'users' } }),
  },
  relations: { owner: toOne('users', 'ownerId', 'Who is to win it.') },
});

export type SalesTargetRow = RowOf<typeof salesTargets>;
