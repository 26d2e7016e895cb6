import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CompiledQuery } from 'kysely';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Counter } from 'prom-client';
import { Clock } from '../../kernel/clock.js';
import { Metrics } from '../metrics/metrics.js';
import { Work } from '../tenancy/work.js';
import { ForeignAnswers } from './foreign-answers.js';
import { sqlBuilder } from './sql.js';
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
  readonly externalIds: Map<string, string>;
  /** What other servers say of what is done here. */
  readonly foreign: ForeignAnswers;
  /** Aggregates that were loaded together, by id. */
  readonly loaded: Map<string, object>;
  /** Aggregates that the caller was found to reach, for what he does. */
  readonly reached: WeakSet<object>;
  /** Aggregates that go to their owner by another rule than the right in hand, with whose they were to be before: that right answers for this alone. */
  readonly placed: Map<object, string | null>;
  /** Users that were asked for, by id: whether they are active; undefined for who is not there. */
  readonly users: Map<string, boolean | undefined>;
  /** Aggregates that forget whom they were about: what they were is written down nowhere. */
  readonly erased: WeakSet<object>;
  /** The types of the events that are written in it. */
  readonly events: string[];
  /** What must not be taken from memory here any more, since it has been changed. */
  readonly forgotten: Set<string>;
  /** Done once the transaction has been committed, and not at all when it has not. The unit is over when they are: none of them fails. */
  readonly afterCommit: (() => Promise<void>)[];
}

export interface UnitOptions {
  readonly externalIds?: Map<string, string>;
  readonly foreign?: ForeignAnswers;
  /** The database ends the transaction after this time, whatever it is waiting for. */
  readonly timeoutMs?: number | undefined;
}

const open = new AsyncLocalStorage<OpenUnit | undefined>();

/** One transaction in one tenant: everything in it is written, with its events, or nothing is. */
@Injectable()
export class UnitOfWork {
  private readonly events: Counter<'type'>;
  private readonly listeners: (() => void)[] = [];

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

  /** Calls the listener whenever a transaction that stored events has been committed. */
  onEvents(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Inside `work`, the injected `EntityManager` is this transaction. */
  async run<T>(work: () => Promise<T>, { externalIds = new Map<string, string>(), foreign = new ForeignAnswers(), timeoutMs }: UnitOptions = {}): Promise<T> {
    const variables = { [TENANT_SETTING]: Work.current().tenantId, ...(timeoutMs !== undefined && { transaction_timeout: String(timeoutMs) }) };
    const em = this.em.fork({ useContext: true, session: { variables } });
    const unit: OpenUnit = { now: Work.current().at ?? this.clock.now(), externalIds, foreign, loaded: new Map(), reached: new WeakSet(), placed: new Map(), users: new Map(), erased: new WeakSet(), events: [], forgotten: new Set(), afterCommit: [] };
    foreign.begin();
    const settled = async () => {
      const result = await work();
      foreign.assertKnown();
      return result;
    };
    const result = await open.run(unit, () => em.transactional(settled));
    for (const type of unit.events) this.events.inc({ type });
    if (unit.events.length > 0) for (const listener of this.listeners) listener();
    await Promise.all(unit.afterCommit.map((follow) => follow()));
    return result;
  }

  /** A part that fails by itself: what it wrote is taken back, and the rest of the unit goes on. */
  async part<T>(work: () => Promise<T>): Promise<T> {
    const unit = UnitOfWork.current();
    const part: OpenUnit = { ...unit, loaded: new Map(), reached: new WeakSet(), events: [], afterCommit: [] };
    const result = await open.run(part, () => this.em.transactional(work, { clear: true }));
    unit.events.push(...part.events);
    unit.afterCommit.push(...part.afterCommit);
    return result;
  }

  /** How many new records have not been written yet. */
  get pending(): number {
    return this.em.getUnitOfWork().getPersistStack().size;
  }

  /** Forgets what has been written: nobody asks for it again, and it need not be compared once more. */
  letGo(): void {
    this.em.clear();
  }

  writeSoFar(): Promise<void> {
    return this.em.flush();
  }

  /** A statement of the transaction in hand, for what is no aggregate. */
  async rows<R>(statement: { compile(builder: typeof sqlBuilder): CompiledQuery<R> }): Promise<R[]> {
    return (await this.em.getKysely().executeQuery<R>(statement.compile(sqlBuilder) as never)).rows;
  }
}
