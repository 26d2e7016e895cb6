import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { Bell } from './bell.js';
import { DeliverEvent } from './deliver-event.js';
import type { Claim } from './deliveries.js';
import { Relay } from './relay.js';
import { Rounds } from './rounds.js';
import { Slots } from './slots.js';
import { Subscribers } from './subscribers.js';

/** How long a claim holds until its transaction has begun. From then on the transaction holds it. */
const LEASE_MS = 5_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const CLAIM = `select tenant_id as "tenantId", id, subscriber, lease, starts, failures from platform.claim_deliveries($1::text[], $2::int[], $3::uuid[], $4::int[], $5, $6, $7, $8::uuid)`;

/** Claims what is owed, fairly among tenants and subscribers, and has as much of it delivered at a time as there are places. */
@Injectable()
export class EventWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly slots: Slots;
  private readonly rounds: Rounds;
  private readonly inHand = new Set<Promise<void>>();
  /** The tenant that was served last: the next ones come first. */
  private beyond = BEFORE_ALL;

  constructor(
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly bell: Bell,
    private readonly subscribers: Subscribers,
    private readonly deliverEvent: DeliverEvent,
    log: Log,
  ) {
    this.slots = new Slots(config.EVENT_CONCURRENCY);
    this.rounds = new Rounds(() => this.claim(), config.EVENT_POLL_MS, (error) => log.warn({ err: error }, 'events can not be delivered at the moment'));
  }

  onApplicationBootstrap(): void {
    if (this.config.ROLE === 'api') return;
    this.bell.onRing(() => this.rounds.wake());
    this.rounds.start();
  }

  /** No new event is begun; those that are begun end. */
  async onModuleDestroy(): Promise<void> {
    await this.rounds.stop();
    await Promise.all(this.inHand);
  }

  /** Begins as much as there are free places for; true when there may be more. */
  private async claim(): Promise<boolean> {
    const names = this.subscribers.all().map(({ name }) => name);
    if (this.slots.free === 0 || names.length === 0) return false;
    const rooms = names.map((name) => this.slots.roomOf(name));
    const tenants = this.slots.tenants();
    const from = this.beyond;
    const claims = await this.relay.rows<Claim>(CLAIM, [names, rooms, [...tenants.keys()], [...tenants.values()], this.slots.shareOfTenant, this.slots.free, LEASE_MS, from]);
    this.beyond = claims.at(-1)?.tenantId ?? BEFORE_ALL;
    for (const claim of claims) this.begin(claim);
    return claims.length > 0 || from !== BEFORE_ALL;
  }

  private begin(claim: Claim): void {
    const giveBack = this.slots.take(claim);
    const delivery = this.finish(claim).finally(() => {
      giveBack();
      this.inHand.delete(delivery);
      this.rounds.wake();
    });
    this.inHand.add(delivery);
  }

  private async finish(claim: Claim): Promise<void> {
    const retryAfterMs = await this.deliverEvent.deliver(claim);
    if (retryAfterMs !== undefined) setTimeout(() => this.rounds.wake(), retryAfterMs).unref();
  }
}
