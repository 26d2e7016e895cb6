import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../persistence/map-aggregate.js';
import { Replay } from './replay.js';

export const ReplayMapping = mapAggregate(Replay, 'platform.replays', {
  status: p.string(),
  since: p.datetime(3),
  types: p.array().nullable(),
  subscribers: p.array(),
  events: p.integer(),
  deliveries: p.integer(),
  place: p.bigint('number'),
  until: p.bigint('number'),
});
