import { EntityManager, FlushMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Records } from '../../../platform/persistence/records.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { Company, type CompanyId } from '../domain/company/company.js';
import { MAX_LEVELS } from '../domain/company/company.errors.js';
import { CompanyRepository, type Lineage } from '../domain/company/company.repository.js';

@Injectable()
export class MikroCompanyRepository extends CompanyRepository {
  constructor(
    private readonly records: Records,
    private readonly unitOfWork: UnitOfWork,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(company: Company): void {
    this.records.add(company);
  }

  get(id: CompanyId): Promise<Company> {
    return this.records.get(Company, id);
  }

  async movedBelow(survivorId: CompanyId, mergeId: string): Promise<readonly CompanyId[]> {
    const { tenantId } = Work.current();
    const rows = await this.unitOfWork.rows(sql<{ id: CompanyId }>`select c.id from directory.moved_references m join directory.companies c on c.tenant_id = m.tenant_id and c.id = m.row_id
      where m.tenant_id = ${tenantId}::uuid and m.merge_id = ${mergeId}::uuid and m.resource = 'companies' and m.field = 'parentId' and c.parent_id = ${survivorId}::uuid`);
    return rows.map(({ id }) => id);
  }

  /** What the same batch has put under one another is written down before it is asked. Along two indexes, as many steps as there may be levels and one more: a circle that is there already does not keep it. */
  async lineage(id: CompanyId, parentId: CompanyId): Promise<Lineage> {
    const { tenantId } = Work.current();
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended('companies of ' || ${tenantId}::text, 0))`);
    await this.em.findOne(Company as never, { id: parentId } as never, { flushMode: FlushMode.ALWAYS });
    const [lineage] = await this.unitOfWork.rows(sql<Lineage>`with recursive
      above as (
        select c.id, c.parent_id, 1 as level from directory.companies c where c.tenant_id = ${tenantId}::uuid and c.id = ${parentId}::uuid
        union all
        select c.id, c.parent_id, a.level + 1 from above a join directory.companies c on c.tenant_id = ${tenantId}::uuid and c.id = a.parent_id where a.level <= ${MAX_LEVELS}::int
      ),
      below as (
        select ${id}::uuid as id, 0 as level
        union all
        select c.id, b.level + 1 from below b join directory.companies c on c.tenant_id = ${tenantId}::uuid and c.parent_id = b.id where b.level <= ${MAX_LEVELS}::int
      )
      select (select array_agg(id order by level) from above) as above, (select max(level) from below) as below`);
    return { above: lineage!.above ?? [], below: lineage!.below };
  }
}
