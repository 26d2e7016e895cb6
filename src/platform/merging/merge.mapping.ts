import { p } from '@mikro-orm/postgresql';
import type { CustomValues } from '../../kernel/custom-field.js';
import type { FieldChanges, Picks } from '../../kernel/merged-fields.js';
import { mapAggregate } from '../persistence/map-aggregate.js';
import { type Kept, Merge } from './merge.js';

export const MergeMapping = mapAggregate(Merge, 'platform.merges', {
  kind: p.text(),
  survivorId: p.uuid(),
  mergedId: p.uuid(),
  status: p.text(),
  picks: p.json<Picks>(),
  changes: p.json<FieldChanges>().hidden(),
  released: p.json<CustomValues>().hidden(),
  awaited: p.array(),
  moved: p.json<Readonly<Record<string, Readonly<Record<string, number>>>>>(),
  kept: p.json<readonly Kept[]>(),
  keptCount: p.integer(),
  mergedAt: p.datetime(3),
  undoneAt: p.datetime(3).nullable(),
});
