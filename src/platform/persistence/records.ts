import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { AggregateRoot } from '../../kernel/aggregate-root.js';
import { RecordNotFound, StaleVersion } from './refusals.js';
import { UnitOfWork } from './unit-of-work.js';

/** A class, its constructor private or not. */
export interface ClassOf<T> {
  readonly name: string;
  readonly prototype: T;
}

const inWords = (name: string) => name.replaceAll(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();

interface GetOptions {
  /** `bin`: only what is in the recycle bin. */
  readonly from?: 'bin';
}

/** The store of aggregates: what a repository is made of, and what a flat context uses in its place. */
@Injectable()
export class Records {
  constructor(private readonly em: EntityManager) {}

  add(aggregate: AggregateRoot): void {
    this.em.persist(aggregate);
  }

  /** The live aggregate, held to the version that the caller has seen when he named one. */
  async get<T extends AggregateRoot>(type: ClassOf<T>, id: string, options: GetOptions = {}): Promise<T> {
    const where: object = options.from === 'bin' ? { id, deletedAt: { $ne: null } } : { id };
    const found = (await this.em.findOne(type as never, where as never, options.from === 'bin' ? { filters: { live: false } } : {})) as (T & { version: number }) | null;
    if (!found) throw new RecordNotFound(inWords(type.name), id);
    const unit = UnitOfWork.current();
    if (unit.precondition?.id === id) {
      if (unit.precondition.version !== found.version) throw new StaleVersion(unit.precondition.version, found.version);
      unit.preconditionHeld = true;
    }
    return found;
  }
}
