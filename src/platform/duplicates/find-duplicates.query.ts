import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Query, TITLE } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import type { Resource } from '../resource/resource.js';

/** A live record of the tenant that is found under a key, whoever may see it. */
export interface Keyed {
  readonly key: string;
  readonly id: string;
}

/** Ask for the records that are found under these keys, of each key some. */
export class FindByKeys extends Query<readonly Keyed[]> {
  readonly resource!: Resource;
  readonly keys!: readonly string[];

  get [TITLE](): string {
    return `FindByKeys ${this.resource.name}`;
  }
}

/** A key that so many have in common says little: more of them are not looked at. */
export const MOST_OF_KEY = 30;

@QueryHandler(FindByKeys)
export class FindByKeysHandler implements IQueryHandler<FindByKeys> {
  constructor(private readonly reads: Reads) {}

  async execute({ resource, keys }: FindByKeys): Promise<readonly Keyed[]> {
    if (keys.length === 0) return [];
    return this.reads.rows(sql<Keyed>`select key, id from ${sql.raw(`${resource.table}_with_keys`)}(${[...keys]}::text[], ${MOST_OF_KEY}::int)`);
  }
}
