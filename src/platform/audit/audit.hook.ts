import { type ChangeSet, ChangeSetType, EntityManager, type EntityProperty, type EventSubscriber, type FlushEventArgs, JsonType, type Platform } from '@mikro-orm/postgresql';
import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { same } from '../../kernel/same.js';
import { appendRows } from '../persistence/append-rows.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { moneyPropertyOf, moneyValue } from '../persistence/money-columns.js';
import { type Resource, resourceMapped } from '../resource/resource.js';
import { type AuditAction, AuditEntry, auditEntry, type Changes } from './audit.mapping.js';

/** What every write changes, and what says nothing by itself. */
const SILENT = new Set(['tenantId', 'id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt', 'duplicateKeys']);

/** Of what a mapping hides it is told that it changed, and nothing more. */
const SECRET: readonly [string, string] = ['***', '***'];

type Values = Readonly<Record<string, unknown>>;

/** Each of a tenant's own fields has a history of its own. */
const CUSTOM = 'customFields';

function changedMembers(name: string, before: Values, after: Values): [string, [unknown, unknown]][] {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !same(before[key], after[key]));
  return changed.map((key) => [`${name}.${key}`, [before[key] ?? null, after[key] ?? null]]);
}

/** A value as the API shows it, from what is stored. */
function shownValue(stored: unknown, property: EntityProperty | undefined, platform: Platform): unknown {
  const value: unknown = stored === undefined || stored === null || !property?.customType ? stored : property.customType.convertToJSValue(stored, platform);
  if (property?.customType instanceof JsonType && typeof value === 'string') return JSON.parse(value);
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function actionOf({ type, payload, entity }: ChangeSet<object>): AuditAction {
  if (UnitOfWork.current().erased.has(entity)) return 'erased';
  if (type === ChangeSetType.CREATE) return 'created';
  if (type === ChangeSetType.DELETE) return 'purged';
  const { deletedAt } = payload as Values;
  return deletedAt === undefined ? 'changed' : deletedAt === null ? 'restored' : 'deleted';
}

/** Before and after of what a resource shows. A new record shows itself, and of one that is gone for good nothing is kept. */
function changesOf({ type, payload, originalEntity, meta }: ChangeSet<object>, resource: Resource | undefined, platform: Platform): Changes {
  if (type !== ChangeSetType.UPDATE) return {};
  const shown = (name: string) => !resource?.fields[name]?.derived;
  const isMoney = (name: string | undefined) => name !== undefined && resource?.fields[name]?.kind === 'money';
  const valuesOf = (values: unknown, name: string) => shownValue((values as Values | undefined)?.[name], meta.properties[name as never], platform);
  const properties = Object.keys(payload).filter((name) => !SILENT.has(name) && shown(name));
  const names = new Set(properties.map((name) => (isMoney(moneyPropertyOf(name)) ? moneyPropertyOf(name)! : name)));
  return Object.fromEntries(
    [...names].flatMap((name): [string, [unknown, unknown]][] => {
      if (isMoney(name)) return [[name, [moneyValue(name, originalEntity as Values), moneyValue(name, { ...originalEntity, ...payload })]]];
      if (meta.properties[name as never]?.['hidden']) return [[name, [...SECRET]]];
      const [before, after] = [valuesOf(originalEntity, name), valuesOf(payload, name)];
      return name === CUSTOM ? changedMembers(name, before as Values, after as Values) : [[name, [before, after]]];
    }),
  );
}

/** Of what forgets whom it was about it is told that it changed, and nothing more. */
const masked = (changes: Changes): Changes => Object.fromEntries(Object.keys(changes).map((name) => [name, SECRET]));

/** Writes down every change of every aggregate, in the transaction that makes it. */
export class AuditHook implements EventSubscriber {
  async onFlush({ uow, em }: FlushEventArgs): Promise<void> {
    const entries = uow.getChangeSets().flatMap((changeSet) => {
      const { entity, meta, type } = changeSet;
      if (!(entity instanceof AggregateRoot)) return [];
      const resource = resourceMapped(meta);
      const told = changesOf(changeSet, resource, em.getPlatform());
      const changes = UnitOfWork.current().erased.has(entity) ? masked(told) : told;
      const version = (entity as unknown as { version?: number }).version;
      const next = type === ChangeSetType.UPDATE ? (version ?? 0) + 1 : type === ChangeSetType.CREATE ? 1 : null;
      return [auditEntry({ action: actionOf(changeSet), resource: resource?.name ?? `${meta.schema}.${meta.tableName}`, recordId: entity.id, version: next, changes })];
    });
    await appendRows(em as EntityManager, AuditEntry, entries);
  }
}
