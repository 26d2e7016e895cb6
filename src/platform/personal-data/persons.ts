import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RecordMerged } from '../persistence/refusals.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { leadsOf } from '../references/merged-records.js';
import type { Resource } from '../resource/resource.js';
import { assertWithinReach } from '../resource/sight.js';
import type { Held } from './forget.js';
import { Holdings } from './holdings.js';

/** Finds the record that a person is, in the recycle bin too. One that became part of another is not he any more: that other is. */
@Injectable()
export class Persons {
  constructor(
    private readonly em: EntityManager,
    private readonly holdings: Holdings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Null when nothing is left of it. Refused where the caller does not reach him for what he does. */
  async find(resource: Resource, id: string, action: string, lockMode?: LockMode): Promise<Held | null> {
    const [lead] = resource.mergeable ? await this.unitOfWork.rows(leadsOf(resource.name, [id])) : [];
    if (lead && (await this.reached(resource, lead.survivorId, id, 'read'))) throw new RecordMerged(resource.record, id, lead.survivorId);
    return this.reached(resource, id, id, action, lockMode);
  }

  private async reached(resource: Resource, id: string, askedFor: string, action: string, lockMode?: LockMode): Promise<Held | null> {
    const { type } = this.holdings.named(resource.name);
    const record = (await this.em.findOne(type as never, { id } as never, { filters: { live: false }, ...(lockMode !== undefined && { lockMode }) })) as Held | null;
    if (record) assertWithinReach(resource, record, resource.owner && (record as unknown as Readonly<Record<string, unknown>>)[resource.owner], action, askedFor);
    return record;
  }
}
