import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AggregateRoot } from '../../kernel/aggregate-root.js';
import { compileSight } from '../conditions/compile-condition.js';
import { type Lead, leadsOf } from '../references/merged-records.js';
import { type Resource, resourceMapped } from '../resource/resource.js';
import { assertWithinReach, isSeenWithAnother, presentSights } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import { NotDeleted, RecordErased, RecordMerged, RecordNotFound, StaleVersion } from './refusals.js';
import { sqlBuilder } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

/** A class, its constructor private or not. */
export interface ClassOf<T> {
  readonly name: string;
  readonly prototype: T;
}

const inWords = (name: string) => name.replaceAll(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();

/** What the mapping adds to every aggregate. */
interface Stored {
  readonly version: number;
  readonly deletedAt: Date | null;
  /** Of those who can be erased. */
  readonly erasedAt?: Date | null;
}

interface GetOptions {
  /** `bin`: only what is in the recycle bin. `merged`: only what became part of another record. */
  readonly from?: 'bin' | 'merged' | undefined;
  /** What is done to it, where that isn't what the route has named. */
  readonly action?: string;
  /** However far the caller reaches: it is the command that needs it, and not he who names it. */
  readonly unscoped?: boolean;
}

/** Refuses when the caller has seen another version of it. */
export function holdToVersion({ id, version }: { readonly id: string; readonly version: number }): void {
  const unit = UnitOfWork.current();
  if (unit.expected?.id !== id) return;
  if (unit.expected.version !== version) throw new StaleVersion(unit.expected.version, version);
  unit.held = true;
}

/** The store of aggregates: what a repository is made of, and what a flat context uses in its place. */
@Injectable()
export class Records {
  constructor(private readonly em: EntityManager) {}

  add(aggregate: AggregateRoot): void {
    this.em.persist(aggregate);
  }

  /** The live aggregate, if the caller reaches it for what he does, and held to the version that he has seen when he named one. */
  async get<T extends AggregateRoot>(type: ClassOf<T>, id: string, options: GetOptions = {}): Promise<T> {
    const found = await this.find(type, id, options.from !== undefined);
    if (!found || options.from === 'bin') await this.assertNotMerged(type, id, options);
    if (!found) {
      const live = options.from === 'bin' && (await this.find(type, id, false)) && (await this.get(type, id, { ...options, from: undefined }));
      throw live ? new NotDeleted(inWords(type.name)) : new RecordNotFound(inWords(type.name), id);
    }
    const unit = UnitOfWork.current();
    const resource = options.unscoped ? undefined : this.resourceOf(type);
    if (resource) await this.assertReached(resource, found, options.action);
    if (found.erasedAt && options.action !== 'read') throw new RecordErased(inWords(type.name));
    unit.reached.add(found);
    holdToVersion(found);
    return found;
  }

  /** The live aggregate if there is one, held to the version that the caller has seen. */
  async seek<T extends AggregateRoot>(type: ClassOf<T>, id: string): Promise<T | undefined> {
    return (await this.find(type, id, false)) ? this.get(type, id) : undefined;
  }

  /** Loads many in one statement, for handlers that will ask for them one by one. */
  async load(type: ClassOf<AggregateRoot>, ids: readonly string[]): Promise<void> {
    const { loaded } = UnitOfWork.current();
    if (ids.length === 0) return;
    for (const found of (await this.em.find(type as never, { id: { $in: ids } } as never, { filters: { live: false } })) as AggregateRoot[]) loaded.set(found.id, found);
  }

  /** Whoever sees the survivor is told of it. */
  private async assertNotMerged(type: ClassOf<AggregateRoot>, id: string, { from, unscoped }: GetOptions): Promise<void> {
    const resource = this.resourceOf(type);
    if (!resource?.mergeable || from === 'merged') return;
    const [lead] = (await this.em.getKysely().executeQuery<Lead>(leadsOf(resource.name, [id]).compile(sqlBuilder) as never)).rows;
    if (!lead) return;
    const survivor = await this.find(type, lead.survivorId, false);
    if (survivor && !unscoped) assertWithinReach(resource, survivor, resource.owner && (survivor as unknown as Readonly<Record<string, unknown>>)[resource.owner], 'read', id);
    throw survivor ? new RecordMerged(resource.record, id, lead.survivorId) : new RecordNotFound(resource.record, id);
  }

  /** A record that is seen only with another is looked for as a reader would. */
  private async assertReached(resource: Resource, found: AggregateRoot, action: string | undefined): Promise<void> {
    const owner = resource.owner && (found as unknown as Readonly<Record<string, unknown>>)[resource.owner];
    if (isSeenWithAnother(resource, owner)) {
      const seen = sql`select from ${sql.table(resource.table)} as t where t.tenant_id = ${Work.current().tenantId}::uuid and t.id = ${found.id}::uuid and ${compileSight(presentSights()(resource), resource, 't')}`;
      if ((await this.em.getKysely().executeQuery(seen.compile(sqlBuilder) as never)).rows.length === 0) throw new RecordNotFound(resource.record, found.id);
    }
    assertWithinReach(resource, found, owner, action);
  }

  private resourceOf(type: ClassOf<AggregateRoot>): Resource | undefined {
    return resourceMapped(this.em.getMetadata().get(type as never));
  }

  private async find<T extends AggregateRoot>(type: ClassOf<T>, id: string, inBin: boolean): Promise<(T & Stored) | null> {
    const known = UnitOfWork.current().loaded.get(id) as (T & Stored) | undefined;
    if (known) return (known.deletedAt !== null) === inBin ? known : null;
    const where: object = inBin ? { id, deletedAt: { $ne: null } } : { id };
    return (await this.em.findOne(type as never, where as never, inBin ? { filters: { live: false } } : {})) as (T & Stored) | null;
  }
}
