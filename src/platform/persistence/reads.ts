import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { Work } from '../tenancy/work.js';
import { Tracing } from '../tracing/tracing.js';
import { impatientStream, survivesLoss } from './connection-loss.js';
import { useRapportTypes } from './pg-types.js';
import { showPool } from './pool-metrics.js';
import { sqlBuilder } from './sql.js';
import { nameOfStatement } from './statement-name.js';
import { SET_TENANT } from './tenancy.js';
import { UnitOfWork } from './unit-of-work.js';

type Row = Record<string, unknown>;
/** A query of kysely's builder, or one written with its `sql` tag. */
interface Statement<R = unknown> {
  compile(builder: typeof sqlBuilder): CompiledQuery<R>;
}
type RowsOf<S> = S extends Statement<infer R> ? R[] : never;

/** Statements beyond this many shapes are sent without a name, so that a connection's prepared statements stay few. */
const NAMED_SHAPES = 2_000;

/** Where tenants share a table, whoever reads it from end to end reads everybody's rows: of one's own there is always an index. */
export const READ_OPTIONS = '-c timezone=UTC -c enable_seqscan=off';

/** Queries, fast: typed SQL in a read-only transaction of the tenant, prepared, all in one round trip. */
@Injectable()
export class Reads implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly em: EntityManager,
    config: Config,
    metrics: Metrics,
  ) {
    this.pool = new pg.Pool({
      connectionString: config.READ_DATABASE_URL ?? config.APP_DATABASE_URL,
      max: config.DATABASE_POOL,
      statement_timeout: config.STATEMENT_TIMEOUT_MS,
      connectionTimeoutMillis: 5_000,
      options: READ_OPTIONS,
      application_name: `rapport-${this.title}`,
      pipeline: true,
      stream: impatientStream(config.STATEMENT_TIMEOUT_MS),
      types: useRapportTypes(new pg.TypeOverrides()),
    });
    survivesLoss(this.pool);
    showPool(metrics, this.title, () => this.pool);
  }

  /** What the pool is called in metrics, and in the list of connections. */
  protected get title(): string {
    return 'reads';
  }

  async rows<R>(statement: Statement<R>): Promise<R[]> {
    return (await this.all([statement]))[0];
  }

  async first<R>(statement: Statement<R>): Promise<R | undefined> {
    return (await this.rows(statement))[0];
  }

  /** Several statements on one snapshot, in one round trip. Inside a unit of work they see what it has flushed. */
  async all<const S extends readonly Statement[]>(statements: S): Promise<{ [K in keyof S]: RowsOf<S[K]> }> {
    const compiled = statements.map((statement) => statement.compile(sqlBuilder));
    for (const query of compiled) if (!/^\s*(select|with)\b/i.test(query.sql)) throw new Error(`a query can't write: ${query.sql.slice(0, 40)}`);
    const rows = Tracing.isOn() ? await this.traced(compiled) : await this.sent(compiled);
    return rows as { [K in keyof S]: RowsOf<S[K]> };
  }

  private sent(queries: CompiledQuery[]): Promise<Row[][]> {
    return UnitOfWork.isOpen() ? this.joined(queries) : this.pipelined(queries);
  }

  /** The text holds no values: those are parameters. */
  private traced(queries: CompiledQuery[]): Promise<Row[][]> {
    const { name, operation, table } = nameOfStatement(queries[0]!.sql);
    const facts = { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.collection.name': table, 'db.query.text': queries.map(({ sql }) => sql).join('; '), 'db.operation.batch.size': queries.length > 1 ? queries.length : undefined };
    return Tracing.step('client', name, facts, () => this.sent(queries));
  }

  private async joined(queries: CompiledQuery[]): Promise<Row[][]> {
    const transaction = this.em.getKysely();
    const results: Row[][] = [];
    for (const query of queries) results.push((await transaction.executeQuery<Row>(query)).rows);
    return results;
  }

  private async pipelined(queries: CompiledQuery[]): Promise<Row[][]> {
    const { tenantId } = Work.current();
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      const begun = [
        client.query(queries.length > 1 ? 'begin isolation level repeatable read read only' : 'begin read only'),
        client.query({ name: 'tenant', text: SET_TENANT, values: [tenantId] }),
      ];
      const asked = queries.map((query) => client.query<Row>({ name: this.nameOf(query.sql), text: query.sql, values: query.parameters as unknown[] } as pg.QueryConfig));
      const ended = client.query('commit');
      const settled = await Promise.allSettled([...begun, ...asked, ended]);
      const failed = settled.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
      return settled.slice(2, 2 + queries.length).map((outcome) => (outcome as PromiseFulfilledResult<pg.QueryResult<Row>>).value.rows);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** How many records have a word or a custom value differs so much from one to another that a plan for all would be wrong for most. */
  private nameOf(sql: string): string | undefined {
    if (/ platform\.(custom_values|word_places) /.test(sql)) return undefined;
    let name = this.names.get(sql);
    if (!name && this.names.size < NAMED_SHAPES) this.names.set(sql, (name = `q${this.names.size}`));
    return name;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
