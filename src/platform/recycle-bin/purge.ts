import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import type { Recyclable } from '../../kernel/recyclable.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Command, Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { sqlBuilder } from '../persistence/sql.js';
import { lastingNames, personalFields } from '../personal-data/personal-fields.js';
import type { RecyclableType } from '../resource/record-commands.js';
import { resourceMapped } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';

/** A record whose time in the bin is over. */
export interface Expired {
  readonly id: string;
  readonly deletedAt: string;
}

/** Ask for the records of a table that have been in the bin for too long, the oldest first. */
export class ListExpired extends Query<Expired[]> {
  readonly table!: string;
  readonly before!: string;
  readonly after!: Expired | null;
  readonly take!: number;
}

/** Let records go for good. Answers how many went: one that was restored meanwhile stays. */
export class PurgeRecords extends Command<number> {
  readonly type!: RecyclableType;
  readonly ids!: readonly string[];
  readonly before!: string;
}

/** Take back records that nobody has touched since they were made. */
export class TakeBackRecords extends Command<void> {
  readonly type!: RecyclableType;
  readonly ids!: readonly string[];
}

/** Forget answers that nobody will ask for again. Answers how many. */
export class PurgeIdempotencyKeys extends Command<number> {
  readonly before!: string;
  readonly take!: number;
}

@QueryHandler(ListExpired)
export class ListExpiredHandler implements IQueryHandler<ListExpired> {
  constructor(private readonly reads: Reads) {}

  execute({ table, before, after, take }: ListExpired): Promise<Expired[]> {
    const from = after ? sql`and (deleted_at, id) > (${after.deletedAt}::timestamptz, ${after.id}::uuid)` : sql``;
    return this.reads.rows(sql<Expired>`select id, deleted_at as "deletedAt" from ${sql.table(table)} where tenant_id = ${Work.current().tenantId}::uuid and deleted_at < ${before}::timestamptz ${from} order by deleted_at, id limit ${take}::int`);
  }
}

/** Lets records go for good. */
@Injectable()
export class LastWords {
  constructor(
    private readonly em: EntityManager,
    private readonly customFields: CustomFields,
  ) {}

  /** Locked, so that nobody changes one while it goes; one that somebody holds is left. */
  async letGo(type: RecyclableType, where: object): Promise<number> {
    const records = (await this.em.find(type as never, where as never, { filters: { live: false }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE })) as Recyclable[];
    for (const record of records) {
      record.purge();
      this.em.remove(record);
    }
    await this.em.flush();
    await this.mask(type, records);
    return records.length;
  }

  /** What told of people goes out of the history with the record, since nobody could say later whose it was. */
  private async mask(type: RecyclableType, records: readonly Recyclable[]): Promise<void> {
    const resource = resourceMapped(this.em.getMetadata().get(type as never));
    if (!resource || personalFields(resource).length === 0 || records.length === 0) return;
    const lasting = lastingNames(resource, await this.customFields.fieldsOf(resource));
    const statement = sql`select platform.mask_audit(null, ${resource.name}, ${records.map(({ id }) => id)}::uuid[], ${[...lasting]}::text[])`;
    await this.em.getKysely().executeQuery(statement.compile(sqlBuilder) as never);
  }
}

@CommandHandler(PurgeRecords)
export class PurgeRecordsHandler implements ICommandHandler<PurgeRecords> {
  constructor(private readonly lastWords: LastWords) {}

  execute({ type, ids, before }: PurgeRecords): Promise<number> {
    return this.lastWords.letGo(type, { id: { $in: ids }, deletedAt: { $lt: new Date(before) } });
  }
}

@CommandHandler(TakeBackRecords)
export class TakeBackRecordsHandler implements ICommandHandler<TakeBackRecords> {
  constructor(private readonly lastWords: LastWords) {}

  async execute({ type, ids }: TakeBackRecords): Promise<void> {
    await this.lastWords.letGo(type, { id: { $in: ids }, version: 1, deletedAt: null });
  }
}

@CommandHandler(PurgeIdempotencyKeys)
export class PurgeIdempotencyKeysHandler implements ICommandHandler<PurgeIdempotencyKeys> {
  constructor(private readonly em: EntityManager) {}

  async execute({ before, take }: PurgeIdempotencyKeys): Promise<number> {
    const { tenantId } = Work.current();
    const statement = sql`delete from platform.idempotency_keys where tenant_id = ${tenantId}::uuid and id in (
      select id from platform.idempotency_keys where tenant_id = ${tenantId}::uuid and made_at < ${before}::timestamptz order by made_at limit ${take}::int for update skip locked)`;
    const { numAffectedRows } = await this.em.getKysely().executeQuery(statement.compile(sqlBuilder) as never);
    return Number(numAffectedRows ?? 0);
  }
}
