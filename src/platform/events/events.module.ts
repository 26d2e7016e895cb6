import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Announcements } from './announcements.js';
import { Bell } from './bell.js';
import { ClearEventsWorker } from './clear-events.worker.js';
import { CloseDeadLettersHandler, ReplayDeadLetterHandler, SkipDeadLetterHandler } from './dead-letters.commands.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeliverEvent } from './deliver-event.js';
import { Deliveries } from './deliveries.js';
import { EventBacklog } from './event-backlog.js';
import { EventNumbering } from './event-numbering.js';
import { EventWorker } from './event-worker.js';
import { EventsController } from './events.controller.js';
import { RecordFailureHandler } from './failures.command.js';
import { ListEventsHandler } from './list-events.query.js';
import { OnReplayAdvanced } from './on-replay-advanced.js';
import { PublishedEvents } from './published-events.js';
import { Relay } from './relay.js';
import { AdvanceReplayHandler, BeginReplayHandler, CancelReplayHandler } from './replays.commands.js';
import { ReplaysController } from './replays.controller.js';
import { Subscribers } from './subscribers.js';

const HANDLERS = [RecordFailureHandler, ReplayDeadLetterHandler, SkipDeadLetterHandler, CloseDeadLettersHandler, BeginReplayHandler, AdvanceReplayHandler, CancelReplayHandler, ListEventsHandler];

@Module({})
export class EventsModule {
  /** Takes what the contexts publish. */
  static publishing(publishedEvents: () => Promise<PublishedEvents>) {
    return {
      module: EventsModule,
      global: true,
      imports: [DiscoveryModule],
      controllers: [EventsController, DeadLettersController, ReplaysController],
      providers: [{ provide: PublishedEvents, useFactory: publishedEvents }, Announcements, Subscribers, Bell, Relay, Deliveries, DeliverEvent, EventWorker, EventNumbering, EventBacklog, OnReplayAdvanced, ClearEventsWorker, ...HANDLERS],
      exports: [Announcements, EventBacklog, PublishedEvents],
    };
  }
}
