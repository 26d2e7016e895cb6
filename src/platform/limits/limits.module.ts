import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { Counters } from './counters.js';
import { ConfiguredLimits, LimitPlan } from './limit-plan.js';
import { PostgresCounters } from './postgres-counters.js';
import { RateLimits } from './rate-limits.js';
import { RedisCounters } from './redis-counters.js';

@Global()
@Module({
  providers: [
    { provide: Counters, inject: [Config, Metrics], useFactory: (config: Config, metrics: Metrics) => (config.REDIS_URL ? new RedisCounters(config) : new PostgresCounters(config, metrics)) },
    { provide: LimitPlan, useClass: ConfiguredLimits },
    RateLimits,
  ],
  exports: [Counters, RateLimits],
})
export class LimitsModule {}
