import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Config } from '../config/config.js';
import { redisConnection } from '../redis/redis.js';
import { type Count, Counters, type Increment } from './counters.js';

const PREFIX = 'rapport:limit:';

const ADD = `local counts = {}
for i, key in ipairs(KEYS) do
  local used = redis.call('INCRBY', key, ARGV[2 * i - 1])
  local left = redis.call('PTTL', key)
  if left < 0 then
    left = tonumber(ARGV[2 * i])
    redis.call('PEXPIRE', key, left)
  end
  counts[2 * i - 1], counts[2 * i] = used, left
end
return counts`;

type WithAdd = Redis & { addPoints(keys: number, ...values: (string | number)[]): Promise<number[]> };

@Injectable()
export class RedisCounters extends Counters implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly redis: WithAdd;

  constructor(config: Config) {
    super();
    this.redis = redisConnection(config, 'limits') as WithAdd;
    this.redis.defineCommand('addPoints', { lua: ADD });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.redis.connect().catch(() => {}); // it goes on trying
  }

  async add(increments: readonly Increment[]): Promise<readonly Count[]> {
    const keys = increments.map(({ key }) => PREFIX + key);
    const numbers = await this.redis.addPoints(keys.length, ...keys, ...increments.flatMap(({ points, windowMs }) => [points, windowMs]));
    return increments.map((_, i) => ({ used: numbers[2 * i]!, msLeft: numbers[2 * i + 1]! }));
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
