import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { Absence } from '../domain/absence/absence.js';

export const AbsenceMapping = mapAggregate(Absence, 'sales.absences', {
  ownerId: p.uuid(),
  startsAt: p.datetime(3),
  endsAt: p.datetime(3),
});
