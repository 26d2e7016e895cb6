import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../persistence/map-aggregate.js';
import { type KeptReference, ReferenceMove } from './reference-move.js';

export const ReferenceMoveMapping = mapAggregate(ReferenceMove, 'platform.reference_moves', {
  context: p.text(),
  mergeId: p.uuid(),
  kind: p.text(),
  fromId: p.uuid(),
  toId: p.uuid(),
  isReturn: p.boolean(),
  settled: p.boolean(),
  moved: p.json<Readonly<Record<string, number>>>(),
  kept: p.json<readonly KeptReference[]>(),
  keptCount: p.integer(),
});
