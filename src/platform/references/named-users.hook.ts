import { EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { Users } from '../auth/users.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { type Resource, resourceMapped } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import { type Named, namedIn, USER, type Values } from './named.js';
import { referencesOf } from './references.js';

/** What follows from another place is told of there. */
const placesOf = (resource: Resource) => referencesOf(resource).filter(({ kind, field }) => kind === USER && !resource.fields[field]!.derived);

const usersNamed = (resource: Resource, values: Values): readonly Named[] => placesOf(resource).flatMap((reference) => namedIn(reference, values));

/**
 * Nobody names a user who is not there. Whoever asks is, and whom a record has named stays: also when he has left, and when something
 * is made of that record. What the system does by itself names nobody anew.
 */
@Injectable()
export class NamedUsers implements EventSubscriber {
  constructor(
    em: EntityManager,
    private readonly users: Users,
  ) {
    em.getEventManager().registerSubscriber(this);
  }

  /** Asks for all that many wishes will name with one question. */
  async expect(resource: Resource, wishes: readonly Values[]): Promise<void> {
    await this.ask(wishes.flatMap((values) => usersNamed(resource, values)));
  }

  async onFlush({ uow, em }: FlushEventArgs): Promise<void> {
    const { caller } = Work.current();
    if (!caller) return;
    const resourceOf = (record: object) => (record instanceof AggregateRoot ? resourceMapped(em.getMetadata(record.constructor as never)) : undefined);
    const written = uow.getChangeSets().flatMap(({ entity }) => usersNamed(resourceOf(entity as object) ?? nothing, entity as Values));
    if (written.every(({ id }) => id === caller.userId)) return;
    const changed = new Set(uow.getChangeSets().map(({ entity }) => entity as object));
    const kinds = new Set([...changed].map((record) => record.constructor));
    // of its own kind only what is changed with it hands somebody on: the others were merely looked at
    const givers = [...uow.getIdentityMap().values()].filter((record) => changed.has(record) || !kinds.has(record.constructor));
    const before = givers.flatMap((record) => storedUsers(resourceOf(record) ?? nothing, uow.getOriginalEntityData(record as never) as Values | undefined));
    await this.assertThere(written.filter(({ id }) => id !== caller.userId && !before.includes(id)));
  }

  /** Of many records that would be made, the users whom each of them may not name: with one question for all. */
  async faultsOf(resource: Resource, wishes: readonly Values[]): Promise<readonly (readonly Fault[])[]> {
    const { caller } = Work.current();
    const named = wishes.map((values) => (caller ? usersNamed(resource, values).filter(({ id }) => id !== caller.userId) : []));
    const known = await this.ask(named.flat());
    return named.map((one) => faultsIn(one, known));
  }

  private async assertThere(named: readonly Named[]): Promise<void> {
    const faults = faultsIn(named, await this.ask(named));
    if (faults.length > 0) throw new DomainError('rule', faults[0]!.code, `${faults[0]!.pointer} ${faults[0]!.message}: name one who is active, or nobody.`, faults);
  }

  /** Once each in a unit of work. */
  private async ask(named: readonly Named[]): Promise<ReadonlyMap<string, boolean | undefined>> {
    const { users: known } = UnitOfWork.current();
    const ids = [...new Set(named.map(({ id }) => id))].filter((id) => !known.has(id));
    if (ids.length === 0) return known;
    const there = new Map((await this.users.find(ids)).map(({ id, isActive }) => [id, isActive]));
    for (const id of ids) known.set(id, there.get(id));
    return known;
  }
}

const faultsIn = (named: readonly Named[], known: ReadonlyMap<string, boolean | undefined>): readonly Fault[] =>
  named.flatMap(({ id, pointer }): Fault[] => {
    const isActive = known.get(id);
    if (isActive) return [];
    return [isActive === undefined ? { pointer, code: 'user_unknown', message: 'names a user who is not there' } : { pointer, code: 'user_inactive', message: 'names a user who is deactivated' }];
  });

const nothing = { fields: {} } as Resource;

const storedUsers = (resource: Resource, stored: Values = {}): readonly string[] => placesOf(resource).flatMap((reference) => namedIn(reference, stored).map(({ id }) => id));
