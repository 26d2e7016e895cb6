import { Migrator, TSMigrationGenerator } from '@mikro-orm/migrations';
import { defineConfig, EntitySchema, type LoggerOptions } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { globSync } from 'node:fs';
import path from 'node:path';
import { OutboxHook } from './platform/events/outbox.hook.js';
import { BulkDriver } from './platform/persistence/bulk-driver.js';
import { impatientStream, survivesLoss } from './platform/persistence/connection-loss.js';
import { AuditHook } from './platform/audit/audit.hook.js';
import { ReachHook } from './platform/persistence/reach.hook.js';
import { useRapportTypes } from './platform/persistence/pg-types.js';
import { TracedStatements } from './platform/persistence/traced-statements.js';
import { Tracing } from './platform/tracing/tracing.js';

const here = path.resolve(import.meta.dirname, '..');
const project = path.basename(here) === 'dist' ? path.dirname(here) : here;

interface Connection {
  readonly url: string;
  readonly pool?: number;
  readonly statementTimeoutMs?: number;
  readonly applicationName?: string;
}

/** Every `*.mapping.ts` belongs to the ORM by its name. */
async function mappings(): Promise<EntitySchema[]> {
  const files = globSync('{contexts,platform}/**/*.mapping.{ts,js}', { cwd: import.meta.dirname });
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).filter((exported) => exported instanceof EntitySchema));
}

/** The ORM of the application. */
export const ormConfig = async (connection: Connection) => ({ ...baseConfig(connection), entities: await mappings() });

/** What the application and the migration commands have in common. */
export const baseConfig = ({ url, pool = 2, statementTimeoutMs = 0, applicationName = 'rapport' }: Connection) =>
  defineConfig({
    driver: BulkDriver,
    clientUrl: url,
    subscribers: [new ReachHook(), new OutboxHook(), new AuditHook()],
    extensions: [Migrator],
    ensureDatabase: false,
    forceUtcTimezone: true,
    batchSize: 500,
    ...(Tracing.isOn() && { loggerFactory: (options: LoggerOptions) => new TracedStatements(options) }),
    discovery: { inferDefaultValues: false }, // else discovery calls the constructors of aggregates
    pool: { min: 0, max: pool },
    driverOptions: {
      statement_timeout: statementTimeoutMs,
      connectionTimeoutMillis: 5_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: applicationName,
      options: '-c timezone=UTC',
      ...(statementTimeoutMs > 0 && { stream: impatientStream(statementTimeoutMs) }),
      onPoolCreated: (created: pg.Pool & { options: { types: pg.TypeOverrides } }) => {
        useRapportTypes(created.options.types);
        survivesLoss(created);
      },
    },
    migrations: {
      path: path.join(project, 'dist/migrations'),
      pathTs: path.join(project, 'migrations'),
      glob: '!(*.d).{js,ts}',
      tableName: 'platform.schema_migrations',
      silent: true,
      emit: 'ts',
      generator: TSMigrationGenerator,
      snapshot: false,
      allOrNothing: false, // an index built concurrently can't share a transaction
    },
  });
