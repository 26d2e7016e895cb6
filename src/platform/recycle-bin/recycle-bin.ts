import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { RecyclableType } from '../resource/record-commands.js';

export interface Bin {
  readonly type: RecyclableType;
  /** `schema.table`. */
  readonly table: string;
}

/** Every kind of record that can be deleted, as the mappings have it: none of them has to be named. */
@Injectable()
export class RecycleBin {
  constructor(private readonly orm: MikroORM) {}

  bins(): readonly Bin[] {
    const mapped = [...this.orm.getMetadata().getAll().values()];
    return mapped.flatMap(({ class: type, schema, tableName, properties }) => {
      const isRecyclable = 'deletedAt' in properties && typeof (type?.prototype as { purge?: unknown } | undefined)?.purge === 'function';
      return isRecyclable ? [{ type: type as unknown as RecyclableType, table: `${schema}.${tableName}` }] : [];
    });
  }
}
