import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Counter } from 'prom-client';
import { Clock } from '../../kernel/clock.js';
import { Metrics } from '../metrics/metrics.js';
import { Work } from '../tenancy/work.js';
import { TENANT_SETTING } from './tenancy.js';

/** The version of a record that the caller has seen, and that the write is allowed to replace. */
export interface Precondition {
  readonly id: string;
  readonly version: number;
}

interface OpenUnit {
  /** One moment for everything that one unit of work writes. */
  readonly now: Date;
  /** What the command in hand expects of its record, and whether that was compared when the record was loaded. */
  expected?: Precondition | undefined;
  held?: boolean;
  /** The ids under which records that are made here are known elsewhere. */
  readonly externalIds: ReadonlyMap<string, string>;
  /** Aggregates that were loaded together, by id. */
  readonly loaded: Map<string, object>;
  /** The types of the events that are written in it. */
  readonly events: string[];
  /** What must not be taken from memory here any more, since it has been changed. */
  readonly forgotten: Set<string>;
  /** Done once the transaction has been committed, and not at all when it has not. */
  readonly afterCommit: (() => void)[];
}

const open = new AsyncLocalStorage<OpenUnit | undefined>();

/** One transaction in one tenant: everything in it is written, with its events, or nothing is. */
@Injectable()
export class UnitOfWork {
  private readonly events: Counter<'type'>;

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.events = metrics.counter('rapport_events_total', 'Events that have been stored, by type: what happens in the business.', ['type']);
  }

  static current(): OpenUnit {
    const unit = open.getStore();
    if (!unit) throw new Error('no unit of work is open: writes go through Dispatcher.execute');
    return unit;
  }

  static isOpen(): boolean {
    return open.getStore() !== undefined;
  }

  /** Steps out of whatever unit of work is open: what is read there is what everybody sees. */
  static outside<T>(work: () => T): T {
    return open.run(undefined, work);
  }

  /** Inside `work`, the injected `EntityManager` is this transaction. */
  async run<T>(work: () => Promise<T>, externalIds: ReadonlyMap<string, string> = new Map()): Promise<T> {
    const em = this.em.fork({ useContext: true, session: { variables: { [TENANT_SETTING]: Work.current().tenantId } } });
    const unit: OpenUnit = { now: Work.current().at ?? this.clock.now(), externalIds, loaded: new Map(), events: [], forgotten: new Set(), afterCommit: [] };
    const result = await open.run(unit, () => em.transactional(work));
    for (const type of unit.events) this.events.inc({ type });
    for (const follow of unit.afterCommit) follow();
    return result;
  }

  /** A part that fails by itself: what it wrote is taken back, and the rest of the unit goes on. */
  async part<T>(work: () => Promise<T>): Promise<T> {
    const unit = UnitOfWork.current();
    const part: OpenUnit = { ...unit, loaded: new Map(), events: [], afterCommit: [] };
    const result = await open.run(part, () => this.em.transactional(work, { clear: true }));
    unit.events.push(...part.events);
    unit.afterCommit.push(...part.afterCommit);
    return result;
  }

  flush(): Promise<void> {
    return this.em.flush();
  }
}
