import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Command } from '../dispatch/message.js';
import type { EventType, Heard } from './event.js';
import type { PublishedEvent } from './published-events.js';

/** Says what follows from an event: one command, or nothing. It may ask queries, and touches nothing else. */
export interface Subscriber<E extends DomainEvent = DomainEvent> {
  on(event: Heard<E>): Command<unknown> | undefined | Promise<Command<unknown> | undefined>;
}

export interface Subscription {
  /** Stays the same for ever, `context.what-for`: what is owed is owed under this name. */
  readonly name: string;
  /** Named one by one, or chosen from all that contexts publish: then what a new context publishes is heard by itself. */
  readonly events: readonly Pick<EventType, 'type' | 'version'>[] | ((published: readonly PublishedEvent[]) => readonly PublishedEvent[]);
  /** Hearing an event again does no harm: the subscriber takes part when events are replayed. */
  readonly replayable?: boolean;
}

export const SUBSCRIPTION = 'rapport:subscription';

/** Subscribes a class to events. The events are those that other contexts export at their doors. */
export const Subscribe = (subscription: Subscription): ClassDecorator => applyDecorators(Injectable(), SetMetadata(SUBSCRIPTION, subscription));
