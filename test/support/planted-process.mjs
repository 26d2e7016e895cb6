// A process of its own that answers requests by what is planted in the database: who is known, and what he may do.
import { EntityManager } from '@mikro-orm/postgresql';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import pg from 'pg';
import 'reflect-metadata';
import { createApp } from '../../dist/src/app.factory.js';
import { AppModule } from '../../dist/src/app.module.js';
import { AccessTokens } from '../../dist/src/platform/auth/access-tokens.js';
import { Identities } from '../../dist/src/platform/auth/identities.js';
import { Permission } from '../../dist/src/platform/auth/permission.js';
import { Broadcast } from '../../dist/src/platform/broadcast/broadcast.js';
import { Cache } from '../../dist/src/platform/cache/cache.js';
import { readConfig } from '../../dist/src/platform/config/config.js';
import { makeLog } from '../../dist/src/platform/logs/log.js';
import { FreshReads } from '../../dist/src/platform/persistence/fresh-reads.js';
import { sqlBuilder } from '../../dist/src/platform/persistence/sql.js';
import { UnitOfWork } from '../../dist/src/platform/persistence/unit-of-work.js';
import { Work } from '../../dist/src/platform/tenancy/work.js';

class PlantedIdentities extends Identities {
  constructor(reads) {
    super();
    this.reads = reads;
  }

  async value(kind, id) {
    const found = await this.reads.first(sql`select value from planted.identities where tenant_id = ${Work.current().tenantId}::uuid and kind = ${kind} and id = ${id}::uuid`);
    return found?.value ?? null;
  }

  access = (userId) => this.value('user', userId);
  session = (sessionId) => this.value('session', sessionId);
  apiKey = async (keyId, digest) => {
    const found = await this.value('api-key', keyId);
    return found?.digest === digest ? found.key : null;
  };
}

class PlantedController {
  look() {
    return { ok: true };
  }
}
Controller('planted')(PlantedController);
Get()(PlantedController.prototype, 'look', Object.getOwnPropertyDescriptor(PlantedController.prototype, 'look'));
Permission('notes:write')(PlantedController.prototype, 'look', Object.getOwnPropertyDescriptor(PlantedController.prototype, 'look'));

class PlantedModule {}
Module({ controllers: [PlantedController], providers: [{ provide: Identities, inject: [FreshReads], useFactory: (reads) => new PlantedIdentities(reads) }], exports: [Identities] })(PlantedModule);
Global()(PlantedModule); // and first, so that it takes the place of what the product has

/** Everything that is said to a database or to Redis, but for what processes tell one another. */
let roundTrips = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (...given) {
  if (!this.connectionParameters.application_name?.startsWith('rapport-broadcast')) roundTrips++;
  return query.apply(this, given);
};
const { sendCommand } = Redis.prototype;
Redis.prototype.sendCommand = function (command, ...rest) {
  if (!['publish', 'ping', 'subscribe', 'pubsub'].includes(command.name)) roundTrips++;
  return sendCommand.call(this, command, ...rest);
};

const config = { ...readConfig(), RATE_LIMIT_USER: 0, RATE_LIMIT_ADDRESS: 0 };
const log = makeLog(config);
const product = AppModule.for(config, log);
const app = await createApp(config, log, { ...product, imports: [PlantedModule, ...product.imports] });
await app.listen(0, '127.0.0.1');

const broadcast = app.get(Broadcast);
const listener = () => broadcast.client?.connection.stream ?? broadcast.receiver.stream;

const wishes = {
  /** Plants what is known of somebody, and forgets what was. */
  async put({ tenantId, kind, id, value, forget }) {
    const began = performance.now();
    const em = app.get(EntityManager);
    const write = async () => {
      await em.getKysely().executeQuery(sql`insert into planted.identities (tenant_id, kind, id, value) values (${tenantId}::uuid, ${kind}, ${id}::uuid, ${JSON.stringify(value)}::jsonb) on conflict (tenant_id, kind, id) do update set value = excluded.value`.compile(sqlBuilder));
      await app.get(Cache).forget(...forget);
    };
    await Work.run({ tenantId, correlationId: 'planted' }, () => app.get(UnitOfWork).run(write));
    return performance.now() - began;
  },
  token: async (subject) => app.get(AccessTokens).make(subject).token,
  roundTrips: async () => roundTrips,
  isHearing: async () => broadcast.isHearing,
  /** Nothing arrives any more, and nothing says so. */
  deafen: async () => void listener().pause(),
  cut: async () => void listener().destroy(),
};

process.on('message', async ({ wish, number, ...given }) => {
  try {
    process.send({ number, answer: await wishes[wish](given) });
  } catch (error) {
    process.send({ number, error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ number: 0, answer: await app.getUrl() });
