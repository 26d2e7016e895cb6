import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { sqlBuilder } from '../../../platform/persistence/sql.js';
import { Work } from '../../../platform/tenancy/work.js';

/** How many go for each that comes. */
const AT_ONCE = 20;

/** Rows that are of no use after a time. Whoever adds one clears some of the old ones away, so that no table of them grows for ever. */
@Injectable()
export class PassingRows {
  constructor(private readonly em: EntityManager) {}

  async clear(table: 'sessions' | 'otp_challenges' | 'mail_links', keptDays: number): Promise<void> {
    const { tenantId } = Work.current();
    const rows = sql.table(`identity.${table}`);
    const statement = sql`delete from ${rows} where tenant_id = ${tenantId}::uuid and id in (
      select id from ${rows} where tenant_id = ${tenantId}::uuid and expires_at < now() - make_interval(days => ${keptDays}::int) order by expires_at limit ${AT_ONCE}::int for update skip locked)`;
    await this.em.getKysely().executeQuery(statement.compile(sqlBuilder) as never);
  }
}
