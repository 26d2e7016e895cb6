import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AggregateRoot } from '../../kernel/aggregate-root.js';
import { Work } from '../tenancy/work.js';
import type { ClassOf } from './records.js';
import { UnitOfWork } from './unit-of-work.js';

type Properties = Record<string, unknown>;

const actor = () => (Work.current().caller?.userId ?? null) as string;

const externalIdOf = ({ id }: AggregateRoot) => (UnitOfWork.current().externalIds.get(id) ?? null) as string;

const key = {
  tenantId: p.uuid().primary().onCreate(() => Work.current().tenantId),
  id: p.uuid().primary(),
};

const fence = { tenant: { name: 'tenant', cond: () => ({ tenantId: Work.current().tenantId }), default: true } };

/** Describes an aggregate to the ORM from outside; adds key, tenant fence, version, authorship and the recycle bin. */
export function mapAggregate<T extends AggregateRoot>(aggregate: ClassOf<T>, table: string, properties: Properties) {
  return defineEntity({
    class: aggregate as never,
    tableName: table,
    properties: {
      ...key,
      ...properties,
      externalId: p.string().nullable().onCreate((made: unknown) => externalIdOf(made as AggregateRoot)),
      version: p.integer().version(),
      createdAt: p.datetime(3).onCreate(() => UnitOfWork.current().now),
      createdBy: p.uuid().nullable().onCreate(actor),
      updatedAt: p.datetime(3).onCreate(() => UnitOfWork.current().now).onUpdate(() => UnitOfWork.current().now),
      updatedBy: p.uuid().nullable().onCreate(actor).onUpdate(actor),
      deletedAt: p.datetime(3).nullable(),
    },
    filters: { ...fence, live: { name: 'live', cond: { deletedAt: null }, default: true } },
  } as never);
}

/** The same for a thing that lives inside an aggregate or beside it, and has neither a version nor a bin of its own. */
export function mapPart(part: ClassOf<object>, table: string, properties: Properties) {
  return defineEntity({ class: part as never, tableName: table, properties: { ...key, ...properties }, filters: fence } as never);
}
