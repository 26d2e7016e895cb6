import { id, instant } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf, toOne } from '../../../../platform/resource/resource.js';

export const absences = describeResource({
  name: 'absences',
  record: 'absence',
  context: 'sales',
  description: 'When people are not there: no rule gives them leads then.',
  table: 'sales.absences',
  owner: 'ownerId',
  defaultSort: '-startsAt',
  grants: { manager: { read: 'team', write: 'team', delete: 'team', export: 'team' }, agent: { read: 'own', write: 'own', delete: 'own' } },
  fields: {
    startsAt: instant({ description: 'From when on.', example: '2026-12-21T00:00:00.000Z', filter: true, sort: true }),
    endsAt: instant({ description: 'Until when; then he is there again.', example: '2027-01-04T00:00:00.000Z', filter: true, sort: true }),
    ownerId: id({ description: 'Who is not there.', example: '01930b6e-6c00-7000-8000-0000000000a3', filter: true, refers: { to: 'users' } }),
  },
  relations: { owner: toOne('users', 'ownerId', 'Who is not there.') },
});

export type AbsenceRow = RowOf<typeof absences>;
