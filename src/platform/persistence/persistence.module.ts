import { EntityManager, MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import { Global, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ormConfig } from '../../mikro-orm.config.js';
import { Clock, SystemClock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { assertFencedRole } from './fenced-role.js';
import { FreshReads } from './fresh-reads.js';
import { showPool } from './pool-metrics.js';
import { Reads } from './reads.js';
import { Records } from './records.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  providers: [
    {
      provide: MikroORM,
      inject: [Config],
      useFactory: async (config: Config) =>
        MikroORM.init(await ormConfig({ url: config.APP_DATABASE_URL, pool: config.DATABASE_POOL, statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, applicationName: 'rapport-writes' })),
    },
    { provide: EntityManager, inject: [MikroORM], useFactory: (orm: MikroORM) => orm.em },
    { provide: Clock, useClass: SystemClock },
    UnitOfWork,
    Records,
    Reads,
    FreshReads,
  ],
  exports: [MikroORM, EntityManager, Clock, UnitOfWork, Records, Reads, FreshReads],
})
export class PersistenceModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly orm: MikroORM,
    private readonly reads: Reads,
    metrics: Metrics,
  ) {
    showPool(metrics, 'writes', () => (orm.em.getConnection() as PostgreSqlConnection).getNativeClient());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.orm.connect();
    await assertFencedRole(this.reads.pool);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close(true);
  }
}
