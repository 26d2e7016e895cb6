import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { Dispatcher, type Order } from '../dispatch/dispatcher.js';
import { FindByKeys } from '../duplicates/find-duplicates.query.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { FollowedReferences } from '../references/followed-references.hook.js';
import { NamedUsers } from '../references/named-users.hook.js';
import type { Orders } from '../resource/batch.js';
import { ListRecords } from '../resource/record-queries.js';
import type { Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { ImportId } from './import.js';
import { ImportHold } from './import-hold.js';
import { EXTERNAL_ID, type ImportOptions } from './import-options.js';
import type { Importer, RowBody } from './import-plan.js';
import { changesOf, type Shown, stateBefore } from './merged-row.js';
import type { PreparedRow } from './prepared-row.js';
import { failureOf, reasonOf, type RowFailure } from './row-to-body.js';

/** An import whose rows are being written, by the process that holds it. */
export interface RunningImport {
  readonly id: ImportId;
  readonly holder: string;
  readonly importer: Importer;
  /** As the tenant in hand has it. */
  readonly resource: Resource;
  readonly orders: Orders;
  readonly options: ImportOptions;
  /** Of a rehearsal: digests of the keys of what would have been made. */
  readonly rehearsed: Set<number>;
}

/** How far the file is read, once a batch is written. */
export interface Pace {
  readonly percent: number;
  readonly rowsPerSecond: number;
  readonly secondsLeft: number | null;
}

type Deed = 'create' | 'update';

interface RowOrder extends Order {
  readonly of: PreparedRow;
  readonly does: Deed;
  readonly id: string;
  readonly before?: Shown;
}

/** What of the rows at hand became no order, and how many of them have had their turn. */
interface Course {
  taken: number;
  skipped: number;
  updated: number;
  failures: RowFailure[];
}

/** The records that are there already. */
interface There {
  readonly idByKey: ReadonlyMap<string, string>;
  readonly shown: ReadonlyMap<string, Shown>;
  /** External ids that are taken, also by what nobody sees or what is in the bin. */
  readonly taken: ReadonlySet<string>;
}

const digestOf = (key: string) => createHash('sha1').update(key).digest().readUIntBE(0, 6);
const externalKey = (externalId: string) => `${EXTERNAL_ID}:${externalId}`;

const TAKEN = { code: 'already_exists', message: 'externalId: is taken already, perhaps by a record in the recycle bin' };

/** Writes rows batch by batch: the records with their history and events, what became of each row, and how far the file is done, all in one transaction. */
@Injectable()
export class ImportBatches {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly unitOfWork: UnitOfWork,
    private readonly hold: ImportHold,
    private readonly users: NamedUsers,
    private readonly references: FollowedReferences,
  ) {}

  /** A row that meets an earlier one of the same batch waits for the next transaction. */
  async write(running: RunningImport, rows: readonly PreparedRow[], pace: Pace): Promise<void> {
    for (let rest = rows; rest.length > 0; ) rest = rest.slice(await this.some(running, rest, pace));
  }

  private some(running: RunningImport, rows: readonly PreparedRow[], pace: Pace): Promise<number> {
    let course: Course;
    const choose = async () => {
      course = { taken: 0, skipped: 0, updated: 0, failures: [] };
      await this.hold.assert(running);
      return this.choose(running, rows, course);
    };
    const settle = async (orders: readonly RowOrder[], outcomes: readonly PromiseSettledResult<unknown>[]) => {
      await this.settle(running, rows[course.taken - 1]!.row.number, course, orders, outcomes, pace);
      return course.taken;
    };
    return this.dispatcher.executeChosen(choose, settle, { rehearse: running.options.dryRun });
  }

  private async choose(running: RunningImport, rows: readonly PreparedRow[], course: Course): Promise<readonly RowOrder[]> {
    const { duplicates, dryRun } = running.options;
    const there = await this.there(running, rows);
    const misnamed = await this.misnamed(running, rows);
    const [orders, made, touched]: [RowOrder[], Set<string>, Set<string>] = [[], new Set(), new Set()];
    const isMade = (key: string) => made.has(key) || (dryRun && running.rehearsed.has(digestOf(key)));
    for (const one of rows) {
      const { row, keys, externalId, creation, failure = misnamed.get(one) } = one;
      const id = keys.map((key) => there.idByKey.get(key)).find((found) => found !== undefined);
      const hasTwin = id === undefined && keys.some(isMade);
      const isTaken = externalId !== null && (there.taken.has(externalId) || isMade(externalKey(externalId)));
      if (duplicates === 'update' && !dryRun && (id === undefined ? hasTwin : touched.has(id))) return orders;
      course.taken += 1;
      if (duplicates === 'skip' && (id !== undefined || hasTwin)) course.skipped += 1;
      else if (duplicates === 'update' && hasTwin) course.updated += 1;
      else if (duplicates === 'update' && id !== undefined) {
        touched.add(id);
        const order = this.updating(running, one, there.shown.get(id)!, course);
        if (order) orders.push(order);
      } else if (failure) course.failures.push(failure);
      else if (isTaken) course.failures.push(failureOf(row, TAKEN));
      else {
        for (const key of [...keys, ...(externalId === null ? [] : [externalKey(externalId)])]) made.add(key);
        orders.push({ ...creation!.order, of: one, does: 'create', id: creation!.id });
      }
    }
    return orders;
  }

  /** Rows that name somebody or something that is not there. The transaction would find that out too, but of all of them together: they would be halved until it is known which it is. */
  private async misnamed({ importer: { resource } }: RunningImport, rows: readonly PreparedRow[]): Promise<ReadonlyMap<PreparedRow, RowFailure>> {
    const made = rows.filter(({ creation }) => creation !== undefined);
    const wishes = made.map(({ creation }) => creation!.order.command as unknown as Shown);
    const [users, records] = [await this.users.faultsOf(resource, wishes), await this.references.faultsOf(resource, wishes)];
    const faults = made.map((one, index) => [one, [...users[index]!, ...records[index]!]] as const).filter(([, of]) => of.length > 0);
    return new Map(faults.map(([one, of]) => [one, failureOf(one.row, reasonOf(new DomainError('rule', of[0]!.code, of[0]!.message, of)))]));
  }

  private updating({ importer, orders }: RunningImport, of: PreparedRow, shown: Shown, course: Course): RowOrder | undefined {
    try {
      const set = changesOf(of.body, shown, importer.plan);
      const checked = orders.changes(set) as RowBody;
      const sent = Object.fromEntries(Object.keys(set).map((name) => [name, checked[name]]));
      return { command: orders.change(shown.id, sent), of, does: 'update', id: shown.id, before: stateBefore(sent, shown) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      course.failures.push(failureOf(of.row, reasonOf(error)));
      return undefined;
    }
  }

  /** By a fixed number of statements, however many rows there are. */
  private async there({ importer: { resource: plain }, resource, options }: RunningImport, rows: readonly PreparedRow[]): Promise<There> {
    const externalIds = [...new Set(rows.flatMap(({ externalId }) => externalId ?? []))];
    const bearing = externalIds.length === 0 ? [] : await this.unitOfWork.rows(sql<{ id: string; externalId: string }>`select id, external_id as "externalId" from ${sql.table(plain.table)} where tenant_id = ${Work.current().tenantId}::uuid and external_id = any(${externalIds}::text[])`);
    const asked = [...new Set(rows.flatMap(({ keys }) => keys.filter((key) => !key.startsWith(`${EXTERNAL_ID}:`))))];
    const keyed = asked.length === 0 ? [] : await this.byIndex(() => this.dispatcher.ask(FindByKeys.of({ resource: plain, keys: asked })));
    const ids = [...new Set([...bearing, ...keyed].map(({ id }) => id))];
    const fields = options.duplicates === 'update' ? [...new Set(['id', ...rows.flatMap(({ body }) => Object.keys(body)).filter((name) => name in plain.fields)])] : ['id'];
    const shown = new Map<string, Shown>();
    for (const one of ids.length === 0 ? [] : await this.seen(resource, ids, fields)) shown.set(one.id, one);
    const idByKey = new Map<string, string>();
    const found = [...bearing.map((one) => ({ key: externalKey(one.externalId), id: one.id })), ...keyed];
    for (const { key, id } of found) if (shown.has(id) && !idByKey.has(key)) idByKey.set(key, id);
    return { idByKey, shown, taken: new Set(bearing.map(({ externalId }) => externalId)) };
  }

  /** A table that grows this fast has no statistics yet, by which a plan would be known to be right. */
  private async byIndex<T>(look: () => Promise<T>): Promise<T> {
    await this.unitOfWork.rows(sql`select set_config('enable_seqscan', 'off', true)`);
    const found = await look();
    await this.unitOfWork.rows(sql`select set_config('enable_seqscan', 'on', true)`);
    return found;
  }

  private async seen(resource: Resource, ids: readonly string[], fields: readonly string[]): Promise<readonly Shown[]> {
    const query = { sort: [{ field: 'id', descending: false }], skip: 0, take: ids.length, count: 'none' as const, deleted: false, include: [], fields, where: { field: 'id', op: 'in' as const, value: ids } };
    return (await this.dispatcher.ask(ListRecords.of({ resource, query }))).data as unknown as readonly Shown[];
  }

  private async settle(running: RunningImport, lastRow: number, { taken, skipped, updated, failures }: Course, orders: readonly RowOrder[], outcomes: readonly PromiseSettledResult<unknown>[], pace: Pace): Promise<void> {
    const { dryRun } = running.options;
    const done = new Map<Deed, RowOrder[]>([['create', []], ['update', []]]);
    for (const [index, outcome] of outcomes.entries()) {
      const order = orders[index]!;
      if (outcome.status === 'fulfilled') done.get(order.does)!.push(order);
      else failures.push(failureOf(order.of.row, reasonOf(outcome.reason as DomainError)));
    }
    const [created, changed] = [done.get('create')!, done.get('update')!];
    if (dryRun) for (const { of } of created) for (const key of of.keys) running.rehearsed.add(digestOf(key));
    const written = dryRun ? [] : await this.versionsOf(running.importer.resource, changed);
    await this.keep(running, lastRow, dryRun ? [] : created, written, failures);
    await this.unitOfWork.rows(sql`
      update platform.imports set rows_read = rows_read + ${taken}::int, rows_created = rows_created + ${created.length}::int, rows_updated = rows_updated + ${changed.length + updated}::int,
        rows_skipped = rows_skipped + ${skipped}::int, rows_failed = rows_failed + ${failures.length}::int, last_row = ${lastRow}::int,
        percent = ${pace.percent}::int, rows_per_second = ${pace.rowsPerSecond}::int, seconds_left = ${pace.secondsLeft}::int, due_at = ${this.hold.until()}::timestamptz
      where tenant_id = ${Work.current().tenantId}::uuid and id = ${running.id}::uuid`);
  }

  private async versionsOf(resource: Resource, changed: readonly RowOrder[]): Promise<readonly object[]> {
    if (changed.length === 0) return [];
    const rows = await this.unitOfWork.rows(sql<{ id: string; version: number }>`select id, version from ${sql.table(resource.table)} where tenant_id = ${Work.current().tenantId}::uuid and id = any(${changed.map(({ id }) => id)}::uuid[])`);
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    return changed.map(({ id, before }) => ({ id, version: versions.get(id), before }));
  }

  private async keep({ id }: RunningImport, lastRow: number, created: readonly RowOrder[], updated: readonly object[], failures: readonly RowFailure[]): Promise<void> {
    if (created.length + updated.length + failures.length === 0) return;
    await this.unitOfWork.rows(sql`
      insert into platform.import_batches (tenant_id, id, import_id, last_row, created, updated, failures)
      values (${Work.current().tenantId}::uuid, ${newId()}::uuid, ${id}::uuid, ${lastRow}::int, ${created.map((order) => order.id)}::uuid[], ${JSON.stringify(updated)}::jsonb, ${JSON.stringify(failures.toSorted((a, b) => a.row - b.row))}::jsonb)`);
  }
}
