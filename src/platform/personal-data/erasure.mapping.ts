import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../persistence/map-aggregate.js';
import type { DataSubject } from './data-subject.js';
import { Erasure, type ErasureCounts } from './erasure.js';

export const ErasureMapping = mapAggregate(Erasure, 'platform.erasures', {
  status: p.string(),
  subjectType: p.string(),
  subjectId: p.uuid(),
  subjectIds: p.array(),
  others: p.json<DataSubject['others']>(),
  sealed: p.string().nullable().hidden(),
  counts: p.json<ErasureCounts>(),
  finishedAt: p.datetime(3).nullable(),
});
