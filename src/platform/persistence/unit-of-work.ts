import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '../../kernel/clock.js';
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
}

const open = new AsyncLocalStorage<OpenUnit>();

/** One transaction in one tenant: everything in it is written, with its events, or nothing is. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  static current(): OpenUnit {
    const unit = open.getStore();
    if (!unit) throw new Error('no unit of work is open: writes go through Dispatcher.execute');
    return unit;
  }

  static isOpen(): boolean {
    return open.getStore() !== undefined;
  }

  /** Inside `work`, the injected `EntityManager` is this transaction. */
  run<T>(work: () => Promise<T>, externalIds: ReadonlyMap<string, string> = new Map()): Promise<T> {
    const em = this.em.fork({ useContext: true, session: { variables: { [TENANT_SETTING]: Work.current().tenantId } } });
    return open.run({ now: Work.current().at ?? this.clock.now(), externalIds, loaded: new Map() }, () => em.transactional(work));
  }

  /** A part that fails by itself: what it wrote is taken back, and the rest of the unit goes on. */
  part<T>(work: () => Promise<T>): Promise<T> {
    const unit = UnitOfWork.current();
    return open.run({ ...unit, loaded: new Map() }, () => this.em.transactional(work, { clear: true }));
  }

  flush(): Promise<void> {
    return this.em.flush();
  }
}
