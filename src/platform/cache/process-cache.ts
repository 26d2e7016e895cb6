import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import { Broadcast } from '../broadcast/broadcast.js';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Cache, type Memorable, type Remembering } from './cache.js';

const CHANNEL = 'forget';
const MOST_ENTRIES = 100_000;
const NAME = /^[\w.:/@-]{1,200}$/;
/** As many as fit into one message, however long they are. */
const NAMES_A_MESSAGE = 30;
/** What an entry costs beyond its value. */
const OVERHEAD_BYTES = 300;
/** A replica may still show the old value for a moment: so it is forgotten a second time. */
const REPLICA_MS = 5_000;

interface Entry {
  readonly names: readonly string[];
  readonly value: Memorable;
}

interface Flight {
  readonly names: readonly string[];
  readonly value: Promise<Memorable>;
  /** Gone as soon as something that it may have read has changed, or could have without a word of it. */
  fresh: boolean;
}

function frozen<T extends Memorable>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) for (const member of Object.values(Object.freeze(value))) frozen(member as Memorable);
  return value;
}

/** Remembers in the process, and hears from the others what to forget. */
@Injectable()
export class ProcessCache extends Cache {
  private readonly id = randomUUID();
  private readonly entries: LRUCache<string, Entry>;
  private readonly keysByName = new Map<string, Set<string>>();
  private readonly flights = new Map<string, Flight>();
  private readonly asked;

  constructor(
    private readonly broadcast: Broadcast,
    private readonly config: Config,
    metrics: Metrics,
  ) {
    super();
    this.entries = new LRUCache({
      max: MOST_ENTRIES,
      maxSize: config.CACHE_MB * 1_048_576,
      sizeCalculation: ({ value }) => OVERHEAD_BYTES + 2 * (JSON.stringify(value)?.length ?? 0),
      dispose: (entry, key) => this.unname(entry, key),
    });
    broadcast.listen(CHANNEL, {
      hear: (message) => {
        const [sender, ...names] = JSON.parse(message) as string[];
        if (sender !== this.id) this.drop(names);
      },
      miss: () => this.dropAll(),
    });
    this.asked = metrics.counter('rapport_cache_requests_total', 'What was asked of the cache, by whether it was there.', ['result']);
    metrics.gauge({ name: 'rapport_cache_entries', help: 'Values that the process remembers.', read: () => this.entries.size });
    metrics.gauge({ name: 'rapport_cache_bytes', help: 'The memory that they take, as estimated.', read: () => this.entries.calculatedSize });
  }

  async remember<T extends Memorable>(key: string, { seconds, tags = [] }: Remembering, make: () => Promise<T>): Promise<T> {
    const { tenantId } = Work.current();
    const own = this.nameOf(tenantId, key);
    const names = [own, ...tags.map((tag) => this.nameOf(tenantId, tag))];
    if (this.isChangedHere(names)) return make();
    const entry = this.broadcast.isHearing ? this.entries.get(own) : undefined;
    this.asked.inc({ result: entry ? 'hit' : 'miss' });
    if (entry) return entry.value as T;
    return (this.flights.get(own) ?? this.launch(own, names, seconds, make)).value as Promise<T>;
  }

  async forget(...given: readonly string[]): Promise<void> {
    const { tenantId } = Work.current();
    const names = given.map((name) => this.nameOf(tenantId, name));
    if (UnitOfWork.isOpen()) {
      const { forgotten, afterCommit } = UnitOfWork.current();
      for (const name of names) forgotten.add(name);
      afterCommit.push(async () => this.drop(names));
    } else {
      this.drop(names);
    }
    await this.tell(names);
  }

  private nameOf(tenantId: string, name: string): string {
    if (!NAME.test(name)) throw new Error(`a key or tag is made of at most 200 letters, digits and . : / @ - _, and this one is not: ${name.slice(0, 50)}`);
    return `${tenantId} ${name}`;
  }

  /** What the unit of work in hand has changed, it reads for itself: the others don't see it yet. */
  private isChangedHere(names: readonly string[]): boolean {
    if (!UnitOfWork.isOpen()) return false;
    const { forgotten } = UnitOfWork.current();
    return forgotten.size > 0 && names.some((name) => forgotten.has(name));
  }

  private launch(key: string, names: readonly string[], seconds: number, make: () => Promise<Memorable>): Flight {
    const { tenantId, correlationId } = Work.current();
    const made = Work.run({ tenantId, correlationId }, () => UnitOfWork.outside(make));
    const land = async () => {
      try {
        const value = frozen(await made);
        if (flight.fresh && this.broadcast.isHearing) this.keep(key, { names, value }, seconds);
        return value;
      } finally {
        if (this.flights.get(key) === flight) this.flights.delete(key);
      }
    };
    const flight: Flight = { names, fresh: this.broadcast.isHearing, value: land() };
    this.flights.set(key, flight);
    return flight;
  }

  private keep(key: string, entry: Entry, seconds: number): void {
    this.entries.set(key, entry, { ttl: seconds * 1_000 });
    if (!this.entries.has(key)) return; // larger than all that there is room for
    for (const name of entry.names) {
      const keys = this.keysByName.get(name);
      if (keys) keys.add(key);
      else this.keysByName.set(name, new Set([key]));
    }
  }

  private unname({ names }: Entry, key: string): void {
    for (const name of names) {
      const keys = this.keysByName.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.keysByName.delete(name);
    }
  }

  private drop(names: readonly string[], again = this.config.READ_DATABASE_URL !== undefined): void {
    for (const name of names) for (const key of this.keysByName.get(name) ?? []) this.entries.delete(key);
    for (const [key, flight] of this.flights) if (flight.names.some((name) => names.includes(name))) this.ground(key, flight);
    if (again) setTimeout(() => this.drop(names, false), REPLICA_MS).unref();
  }

  private dropAll(): void {
    this.entries.clear();
    for (const [key, flight] of this.flights) this.ground(key, flight);
  }

  /** Whoever asked before gets what it brings; nobody after. */
  private ground(key: string, flight: Flight): void {
    flight.fresh = false;
    this.flights.delete(key);
  }

  private async tell(names: readonly string[]): Promise<void> {
    const messages = Array.from({ length: Math.ceil(names.length / NAMES_A_MESSAGE) }, (_, i) => names.slice(i * NAMES_A_MESSAGE, (i + 1) * NAMES_A_MESSAGE));
    await Promise.all(messages.map((some) => this.broadcast.announce(CHANNEL, JSON.stringify([this.id, ...some]))));
  }
}
