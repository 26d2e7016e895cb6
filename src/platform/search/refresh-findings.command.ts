import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Command } from '../dispatch/message.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import type { Resource } from '../resource/resource.js';
import { findableOfKind } from './findables.js';
import { refreshFindings } from './refresh-findings.js';

/** Keep of these records what they are now. Done twice, it comes to the same. */
export class RefreshFindings extends Command<void> {
  readonly kind!: string;
  readonly ids!: readonly string[];
}

/** A stretch of a kind's records, by their ids. */
export interface Stretch {
  readonly records: number;
  /** The last of them; null when there are no more. */
  readonly last: string | null;
}

/** Keep anew what comes after an id, records that are gone included. */
export class RebuildFindings extends Command<Stretch> {
  readonly kind!: string;
  readonly after!: string | null;
  readonly take!: number;
}

@CommandHandler(RefreshFindings)
export class RefreshFindingsHandler implements ICommandHandler<RefreshFindings> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ kind, ids }: RefreshFindings): Promise<void> {
    await refreshFindings(this.unitOfWork, findableOfKind(kind), ids);
  }
}

@CommandHandler(RebuildFindings)
export class RebuildFindingsHandler implements ICommandHandler<RebuildFindings> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ kind, after, take }: RebuildFindings): Promise<Stretch> {
    const resource = findableOfKind(kind);
    const ids = (await this.unitOfWork.rows(idsStatement(resource, after, take))).map(({ id }) => id);
    const records = ids.length === 0 ? 0 : await refreshFindings(this.unitOfWork, resource, ids);
    return { records, last: ids.length < take ? null : ids.at(-1)! };
  }
}

/** The next ids of those that are there, and of those that are kept. */
export function idsStatement(resource: Resource, after: string | null, take: number) {
  const beyond = (column: string) => (after === null ? sql`true` : sql`${sql.raw(column)} > ${after}::uuid`);
  return sql<{ id: string }>`select id from (
      (select id from ${sql.table(resource.table)} where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and deleted_at is null and ${beyond('id')} order by id limit ${take}::int)
      union (select record_id from platform.search_rows where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid and kind = ${resource.kind} and ${beyond('record_id')} order by record_id limit ${take}::int)
    ) either (id) order by id limit ${take}::int`;
}
