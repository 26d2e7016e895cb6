import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../persistence/map-aggregate.js';
import { DeadLetter, type DeliveryError } from './dead-letter.js';
import type { EventEnvelope } from './event.js';

export const DeadLetterMapping = mapAggregate(DeadLetter, 'platform.dead_letters', {
  status: p.string(),
  deliveryId: p.uuid(),
  subscriber: p.string(),
  eventType: p.string(),
  eventId: p.uuid(),
  event: p.json<EventEnvelope>(),
  attempts: p.integer(),
  error: p.json<DeliveryError>(),
});
