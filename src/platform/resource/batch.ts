import { DomainError } from '../../kernel/domain-error.js';
import { isId, newId } from '../../kernel/id.js';
import type { Order } from '../dispatch/dispatcher.js';
import { problemOf } from '../http/problem.js';
import { StaleVersion } from '../persistence/refusals.js';

export const MAX_ITEMS = 1_000;

const OPERATIONS = ['create', 'update', 'upsert', 'delete', 'restore'] as const;
type Operation = (typeof OPERATIONS)[number];

/** What an item says beside its operation. */
const MEMBERS: Readonly<Record<Operation, readonly string[]>> = { create: ['data'], update: ['id', 'ifVersion', 'data'], upsert: ['match', 'ifVersion', 'data'], delete: ['id', 'ifVersion'], restore: ['id', 'ifVersion'] };

/** One wish of a batch, understood: what to do, to which record. */
export interface Item {
  /** Its place in the batch. */
  readonly index: number;
  readonly op: Operation;
  /** The record; of a new one, the id that it will have. */
  readonly id: string;
  readonly order: Order;
}

type Wish = Omit<Item, 'index'>;

/** What became of one wish. */
export interface Outcome {
  readonly index: number;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: object;
}

/** How a resource turns wishes into commands. */
export interface Orders {
  create(id: string, data: object): Order['command'];
  change(id: string, data: object): Order['command'];
  delete(id: string): Order['command'];
  restore(id: string): Order['command'];
  /** What stands under `data`, checked. */
  readonly creation: (data: unknown) => object;
  readonly changes: (data: unknown) => object;
}

interface RawItem {
  readonly op?: unknown;
  readonly id?: unknown;
  readonly match?: unknown;
  readonly ifVersion?: unknown;
  readonly data?: unknown;
}

const refusal = (pointer: string, code: string, message: string) => new DomainError('invalid', 'batch_item_invalid', `${pointer.slice(1) || 'the item'} ${message}`, [{ pointer, code, message }]);

function onlyMembers(value: object, allowed: readonly string[], at: string): void {
  const unknown = Object.keys(value).find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw refusal(`${at}/${unknown}`, 'unknown_field', `is not known here: use ${allowed.join(', ')}`);
}

/** The body of a batch: its items as they are, since each is judged by itself. */
export function parseBatch(body: unknown): { readonly items: readonly unknown[]; readonly atomic: boolean } {
  const { items, atomic = false } = (typeof body === 'object' && body !== null ? body : {}) as { items?: unknown; atomic?: unknown };
  const fault = (pointer: string, code: string, message: string): never => {
    throw new DomainError('invalid', 'batch_invalid', `${pointer.slice(1)} ${message}`, [{ pointer, code, message }]);
  };
  const unknown = Object.keys((body ?? {}) as object).find((name) => name !== 'items' && name !== 'atomic');
  if (unknown !== undefined) fault(`/${unknown}`, 'unknown_field', 'is not known here: use items, atomic');
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_ITEMS) return fault('/items', 'invalid_list', `must be a list of 1 to ${MAX_ITEMS} items`);
  if (typeof atomic !== 'boolean') return fault('/atomic', 'not_boolean', 'must be true or false');
  return { items, atomic };
}

/** The external ids by which upserts find their records, to be looked up together. */
export const matchesOf = (items: readonly unknown[]): string[] => [...new Set(items.flatMap((item) => ((item as RawItem | null)?.op === 'upsert' ? (externalIdOf(item as RawItem) ?? []) : [])))];

function externalIdOf({ match }: RawItem): string | undefined {
  const { externalId } = (typeof match === 'object' && match !== null ? match : {}) as { externalId?: unknown };
  return typeof externalId === 'string' ? externalId : undefined;
}

/** One item as an order. `known` are the live records that bear an external id, and learns of those that the batch makes. */
export function itemOf(raw: unknown, orders: Orders, known: Map<string, string>): Wish {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw refusal('', 'not_an_object', 'must be an object');
  const item = raw as RawItem;
  const { op, id, ifVersion, data = {} } = item;
  if (!OPERATIONS.includes(op as Operation)) throw refusal('/op', 'unknown_value', `must be one of ${OPERATIONS.join(', ')}`);
  onlyMembers(item, ['op', ...MEMBERS[op as Operation]], '');
  if (ifVersion !== undefined && !(Number.isInteger(ifVersion) && (ifVersion as number) > 0)) throw refusal('/ifVersion', 'invalid_version', 'must be the version that you have seen');
  if (op === 'create') return creation(data, orders, op);
  if (op === 'upsert') {
    const externalId = externalIdOf(item);
    if (externalId === undefined) throw refusal('/match', 'match_missing', 'must name the record, as { "externalId": "…" }');
    onlyMembers(item.match as object, ['externalId'], '/match');
    const named = ['id', 'externalId'].find((name) => Object.hasOwn(Object(data) as object, name));
    if (named !== undefined) throw refusal(`/data/${named}`, 'unknown_field', 'is not for an upsert to say: match names the record');
    const existing = known.get(externalId);
    if (existing !== undefined) return changing(existing, data, ifVersion, orders, op);
    if (ifVersion !== undefined) throw new StaleVersion(ifVersion as number, '?');
    const made = creation({ ...(data as object), externalId }, orders, op);
    known.set(externalId, made.id);
    return made;
  }
  if (!isId(id)) throw refusal('/id', 'not_id', 'must be the UUID of the record');
  if (op === 'update') return changing(id, data, ifVersion, orders, op);
  return { op: op as Operation, id, order: { command: op === 'delete' ? orders.delete(id) : orders.restore(id), precondition: precondition(id, ifVersion) } };
}

const precondition = (id: string, version: unknown) => (version === undefined ? undefined : { id, version: version as number });

/** Faults of an item's data are named by their place in the item. */
function checked(check: (data: unknown) => object, data: unknown): object {
  try {
    return check(data);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kind, error.code, error.message, error.errors?.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` })));
  }
}

function creation(data: unknown, orders: Orders, op: Operation): Wish {
  const { id = newId(), externalId, ...fields } = checked(orders.creation, data) as { id?: string; externalId?: string };
  return { op, id, order: { command: orders.create(id, fields), external: externalId === undefined ? undefined : { id, externalId } } };
}

function changing(id: string, data: unknown, ifVersion: unknown, orders: Orders, op: Operation): Wish {
  const changes = checked(orders.changes, data) as Record<string, unknown>;
  const sent = Object.fromEntries(Object.keys(data as object).map((name) => [name, changes[name]]));
  return { op: op === 'upsert' ? 'update' : op, id, order: { command: orders.change(id, sent), precondition: precondition(id, ifVersion) } };
}

const STATUSES: Readonly<Record<Operation, number>> = { create: 201, upsert: 201, update: 200, delete: 204, restore: 200 };

export const succeeded = (index: number, { op, id }: Item, records: ReadonlyMap<string, unknown>): Outcome => ({ index, status: STATUSES[op], ...(op !== 'delete' && { data: records.get(id) }) });

export function failed(index: number, error: unknown): Outcome {
  const { status, code, detail, title, errors } = problemOf(error, '', '');
  return { index, status, error: { code, title, detail, ...(errors && { errors }), ...(error instanceof DomainError && error.extra) } };
}
