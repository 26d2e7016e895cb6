import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { sql } from 'kysely';
import { Log } from '../logs/log.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { nameOf } from './event.js';
import { type PublishedEvent, PublishedEvents } from './published-events.js';
import { type Subscriber, type Subscription, SUBSCRIPTION } from './subscriber.js';

const SEEN_EVERY_MS = 10 * 60_000;

/** A subscriber that this process knows. */
export interface KnownSubscriber extends Omit<Subscription, 'events'> {
  readonly events: readonly PublishedEvent[];
  readonly instance: Subscriber;
  /** Whether it wants events of this type and version. */
  wants(event: string): boolean;
}

/** The subscribers of all contexts, and the list of them in the database, by which every process knows to whom a new event is owed. */
@Injectable()
export class Subscribers implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private known: ReadonlyMap<string, KnownSubscriber> = new Map();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly published: PublishedEvents,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.known = this.discover();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.register();
    this.timer = setInterval(() => void this.register().catch((error: unknown) => this.log.warn({ err: error }, 'the subscribers can not be registered')), SEEN_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  all(): readonly KnownSubscriber[] {
    return [...this.known.values()];
  }

  named(name: string): KnownSubscriber | undefined {
    return this.known.get(name);
  }

  private discover(): ReadonlyMap<string, KnownSubscriber> {
    const found = new Map<string, KnownSubscriber>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const subscription = metatype && this.reflector.get<Subscription | undefined>(SUBSCRIPTION, metatype);
      if (!subscription) continue;
      const { name } = subscription;
      if (found.has(name)) throw new Error(`two subscribers are called ${name}`);
      const events = typeof subscription.events === 'function' ? subscription.events(this.published.all) : subscription.events;
      const wanted = new Set(events.map(nameOf));
      found.set(name, { ...subscription, events, instance: instance as Subscriber, wants: (event) => wanted.has(event) });
    }
    return found;
  }

  private async register(): Promise<void> {
    const pairs = this.all().flatMap(({ name, events }) => events.map((event) => [nameOf(event), name] as const));
    if (pairs.length === 0) return;
    await this.unitOfWork.rows(sql`
      insert into platform.subscriptions (event, subscriber) select * from unnest(${pairs.map(([event]) => event)}::text[], ${pairs.map(([, subscriber]) => subscriber)}::text[])
      on conflict (event, subscriber) do update set seen_at = now()`);
  }
}
