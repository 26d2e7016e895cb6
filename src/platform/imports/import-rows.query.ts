import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { Work } from '../tenancy/work.js';
import type { RowFailure } from './row-to-body.js';

/** What became of the rows of one batch. */
export interface BatchRows {
  readonly lastRow: number;
  readonly failures: readonly RowFailure[];
  readonly kept: readonly string[];
}

/** Ask what became of the rows of an import, some batches at a time. */
export class ListImportRows extends Query<readonly BatchRows[]> {
  readonly importId!: string;
  readonly after!: number;
  readonly of!: 'failures' | 'kept';
  readonly take!: number;
}

@QueryHandler(ListImportRows)
export class ListImportRowsHandler implements IQueryHandler<ListImportRows> {
  constructor(private readonly reads: Reads) {}

  execute({ importId, after, of, take }: ListImportRows): Promise<readonly BatchRows[]> {
    const wanted = of === 'failures' ? sql`failures <> '[]'` : sql`kept <> '{}'`;
    return this.reads.rows(sql<BatchRows>`select last_row as "lastRow", failures, kept::text[] as kept from platform.import_batches
      where tenant_id = ${Work.current().tenantId}::uuid and import_id = ${importId}::uuid and last_row > ${after}::int and ${wanted} order by last_row limit ${take}::int`);
  }
}
