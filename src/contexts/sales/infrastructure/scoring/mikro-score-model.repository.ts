import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { StaleVersion } from '../../../../platform/persistence/refusals.js';
import { UnitOfWork } from '../../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { ScoreModel, versionOf } from '../../domain/scoring/score-model.js';
import { ScoreModelRepository } from '../../domain/scoring/score-model.repository.js';

@Injectable()
export class MikroScoreModelRepository extends ScoreModelRepository {
  constructor(
    private readonly em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  add(model: ScoreModel): void {
    this.em.persist(model);
  }

  async active(): Promise<ScoreModel> {
    const active = await this.withStatus('ACTIVE');
    if (active) return active;
    await this.hold();
    const made = await this.withStatus('ACTIVE');
    if (made) return made;
    const first = ScoreModel.first(newId<'ScoreModel'>(), this.clock.now());
    this.add(first);
    return first;
  }

  async hold(seenVersion?: number): Promise<void> {
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended('scoring model of ' || ${Work.current().tenantId}::text, 0))`);
    if (seenVersion === undefined) return;
    const current = versionOf(await this.unitOfWork.rows<{ version: number }>(sql`select version from sales.score_models where tenant_id = ${Work.current().tenantId}::uuid`));
    if (current !== seenVersion) throw new StaleVersion(seenVersion, current);
  }

  draft(): Promise<ScoreModel | null> {
    return this.withStatus('DRAFT');
  }

  private withStatus(status: string): Promise<ScoreModel | null> {
    return this.em.findOne(ScoreModel as never, { status } as never) as Promise<ScoreModel | null>;
  }
}
