import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { CalendarFeed } from '../domain/calendar-feed/calendar-feed.js';

export const CalendarFeedMapping = mapAggregate(CalendarFeed, 'activities.calendar_feeds', { userId: p.uuid(), salt: p.text().hidden(), openedAt: p.datetime(3) });
