import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { Reads } from './reads.js';

const CONNECTIONS = 2;

/** Queries that the primary answers, for what must not be a moment old and is remembered afterwards. */
@Injectable()
export class FreshReads extends Reads {
  constructor(em: EntityManager, config: Config, metrics: Metrics) {
    super(em, { ...config, READ_DATABASE_URL: undefined, DATABASE_POOL: CONNECTIONS }, metrics);
  }

  protected override get title(): string {
    return 'fresh-reads';
  }
}
