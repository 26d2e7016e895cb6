import { Redis, type RedisOptions } from 'ioredis';
import type { Config } from '../config/config.js';

const COMMAND_MS = 1_000;
const LONGEST_PAUSE_MS = 2_000;

/** A connection that comes back by itself, and refuses at once while it is away. Opened by `connect`. */
export function redisConnection(config: Config, name: string, options: RedisOptions = {}): Redis {
  const redis = new Redis(config.REDIS_URL!, {
    lazyConnect: true,
    connectionName: `rapport-${name}`,
    connectTimeout: COMMAND_MS,
    commandTimeout: COMMAND_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE_MS),
    ...options,
  });
  return redis.on('error', () => {}); // told by the command that fails
}
