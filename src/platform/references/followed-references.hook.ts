import { EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot } from '../../kernel/aggregate-root.js';
import type { Fault } from '../../kernel/domain-error.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { type Resource, resourceMapped, resourceNamed } from '../resource/resource.js';
import { type Identity, isSame, type Named, namedIn, type Values } from './named.js';
import { assertNameable, type Found, foundSql, mayLead, nameable, unnameable } from './nameable.js';
import { type Reference, referencesOf } from './references.js';

/** A place of a record that is about to be written with other ids than it has, and who is named there. */
interface Written {
  readonly record: Record<string, unknown>;
  readonly reference: Reference;
  readonly named: readonly Named[];
  /** Those of them whom it did not name before. */
  readonly anew: readonly Named[];
}

type Lead = Found & { readonly resource: string };

/** Two kinds of record may bear the same id. */
function follow({ record, reference: { field, form, member, kind, kindIn } }: Written, leads: ReadonlyMap<string, Lead>): void {
  const led = (id: unknown, named: unknown) => {
    const found = leads.get(id as string);
    return found && (named === undefined || resourceNamed(found.resource).record === named) ? found.survivorId : id;
  };
  const value = record[field];
  if (form === 'column') record[field] = led(value, kind ?? record[kindIn!]);
  else if (form === 'ids') record[field] = (value as readonly unknown[]).map((id) => led(id, kind));
  else record[field] = (value as readonly Values[]).map((one) => ({ ...one, [member!]: led(one[member!], kind ?? one[kindIn!]) }));
}

/**
 * Whoever writes a record names what is there and his to see, and instead of a merged record the survivor. What is named is held
 * until the transaction ends, so that a merge and an erasure wait for it: when they look for what names somebody, all of it is there.
 */
@Injectable()
export class FollowedReferences implements EventSubscriber {
  constructor(
    private readonly em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
  ) {
    em.getEventManager().registerSubscriber(this);
  }

  async beforeFlush({ uow }: FlushEventArgs): Promise<void> {
    const records = [...new Set<object>([...uow.getPersistStack(), ...uow.getIdentityMap().values()])].filter((record) => record instanceof AggregateRoot);
    const stored = new Map(records.map((record) => [record, uow.getOriginalEntityData(record as never) as Values | undefined]));
    const written = records.flatMap((record) => this.writtenIn(record, stored.get(record)));
    const ids = [...new Set(written.flatMap(({ named }) => named.map(({ id }) => id)))];
    if (ids.length === 0) return;
    const known = records.flatMap((record) => this.knownBy(record, stored.get(record)));
    const asked = nameable(written.flatMap(({ anew }) => anew).filter((one) => !known.some((other) => isSame(one, other))));
    const found = await this.unitOfWork.rows<Found>(foundSql(ids, asked));
    assertNameable(asked, found);
    const leads = new Map(found.filter((one): one is Lead => !one.isThere && one.resource !== null).map((one) => [one.id, one]));
    for (const one of written) if (one.named.some(({ id }) => leads.has(id))) follow(one, leads);
  }

  /** Of many records that would be made, what each of them may not name: with one question for all. */
  async faultsOf(resource: Resource, wishes: readonly Values[]): Promise<readonly (readonly Fault[])[]> {
    const places = referencesOf(resource);
    const asked = wishes.map((values) => nameable(places.flatMap((reference) => namedIn(reference, values))));
    const ids = [...new Set(asked.flatMap((of) => of.map(({ id }) => id)))];
    if (ids.length === 0) return wishes.map(() => []);
    const found = await this.unitOfWork.rows<Found>(foundSql(ids, asked.flat()));
    return asked.map((of) => unnameable(of, found));
  }

  private writtenIn(record: AggregateRoot, before: Values | undefined): readonly Written[] {
    const resource = this.resourceOf(record);
    if (!resource) return [];
    const values = record as unknown as Record<string, unknown>;
    return referencesOf(resource).flatMap((reference) => {
      const named = namedIn(reference, values).filter(mayLead);
      const earlier = before ? namedIn(reference, before).filter(mayLead) : [];
      return isDeepStrictEqual(named, earlier) ? [] : [{ record: values, reference, named, anew: named.filter((one) => !earlier.some((other) => isSame(one, other))) }];
    });
  }

  /** What is made here, what the command has got hold of, and what that names already, also when something else is made of it. */
  private knownBy(record: AggregateRoot, before: Values | undefined): readonly Identity[] {
    const resource = this.resourceOf(record);
    const { reached } = UnitOfWork.current();
    if (!before) reached.add(record);
    if (!resource || !reached.has(record)) return [];
    const itself = (record as { readonly erasedAt?: Date | null }).erasedAt ? [] : [{ id: record.id, kind: resource.record }];
    return [...itself, ...referencesOf(resource).flatMap((reference) => (before ? namedIn(reference, before) : []))];
  }

  private resourceOf(record: AggregateRoot) {
    return resourceMapped(this.em.getMetadata().get(record.constructor as never));
  }
}
