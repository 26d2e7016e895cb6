import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Records } from '../../../platform/persistence/records.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { Pipeline, type PipelineId } from '../domain/pipeline/pipeline.js';
import { PipelineRepository } from '../domain/pipeline/pipeline.repository.js';
import type { StageId } from '../domain/pipeline/stage.js';

const tenant = () => sql`${Work.current().tenantId}::uuid`;

@Injectable()
export class MikroPipelineRepository extends PipelineRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  add(pipeline: Pipeline): void {
    this.records.add(pipeline);
  }

  async addAtOnce(pipeline: Pipeline): Promise<void> {
    this.records.add(pipeline);
    await this.unitOfWork.writeSoFar();
  }

  get(id: PipelineId): Promise<Pipeline> {
    return this.records.get(Pipeline, id);
  }

  getToDelete(id: PipelineId): Promise<Pipeline> {
    return this.records.get(Pipeline, id, { action: 'delete' });
  }

  async find(id: PipelineId): Promise<Pipeline | null> {
    await this.unitOfWork.rows(sql`select id from sales.pipelines where tenant_id = ${tenant()} and id = ${id}::uuid for share`);
    return this.em.findOne(Pipeline as never, { id } as never);
  }

  async findDefault(): Promise<Pipeline | null> {
    const found = await this.default();
    if (found) return found;
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended('default pipeline of ' || ${Work.current().tenantId}::text, 0))`);
    return this.default();
  }

  async cede(pipeline: Pipeline): Promise<void> {
    pipeline.cede();
    await this.unitOfWork.writeSoFar();
  }

  async countDeals(id: PipelineId, stageId?: StageId): Promise<number> {
    await this.unitOfWork.rows(sql`select id from sales.pipelines where tenant_id = ${tenant()} and id = ${id}::uuid for update`);
    const within = stageId === undefined ? sql`pipeline_id = ${id}::uuid` : sql`stage_id = ${stageId}::uuid`;
    const [row] = await this.unitOfWork.rows<{ count: number }>(sql`select count(*)::int as count from sales.deals where tenant_id = ${tenant()} and ${within}`);
    return row!.count;
  }

  async moveDeals(from: StageId, to: StageId, at: Date): Promise<void> {
    const { caller, correlationId, origin, address } = Work.current();
    const [actor, moment] = [sql`${caller?.userId ?? null}::uuid`, sql`${at.toISOString()}::timestamptz`];
    await this.unitOfWork.rows(sql`
      with moved as (
        update sales.deals set stage_id = ${to}::uuid, stage_entered_at = ${moment}, version = version + 1, updated_at = ${moment}, updated_by = ${actor}
        where tenant_id = ${tenant()} and stage_id = ${from}::uuid returning id, version
      )
      insert into platform.audit (tenant_id, id, at, action, resource, record_id, version, changes, actor_id, correlation_id, origin, address)
        select ${tenant()}, uuidv7(), ${moment}, 'changed', 'deals', m.id, m.version, jsonb_build_object('stageId', jsonb_build_array(${from}::text, ${to}::text)), ${actor}, ${correlationId}, ${origin ?? 'system'}, ${address ?? null}::text from moved m`);
  }

  private default(): Promise<Pipeline | null> {
    return this.em.findOne(Pipeline as never, { isDefault: true } as never);
  }
}
