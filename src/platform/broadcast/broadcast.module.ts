import { EntityManager } from '@mikro-orm/postgresql';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { Metrics } from '../metrics/metrics.js';
import { Broadcast } from './broadcast.js';
import { PostgresBroadcast } from './postgres-broadcast.js';
import { RedisBroadcast } from './redis-broadcast.js';

@Global()
@Module({
  providers: [
    {
      provide: Broadcast,
      inject: [Config, EntityManager, Log, Metrics],
      useFactory: (config: Config, em: EntityManager, log: Log, metrics: Metrics) => {
        const broadcast = config.REDIS_URL ? new RedisBroadcast(config, log) : new PostgresBroadcast(config, em, log);
        metrics.gauge({ name: 'rapport_broadcast_hearing', help: 'Whether this process hears what the others send: 1, or 0.', read: () => Number(broadcast.isHearing) });
        return broadcast;
      },
    },
  ],
  exports: [Broadcast],
})
export class BroadcastModule {}
