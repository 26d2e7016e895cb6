import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { RecordErased, RecordMerged, RecordNotFound } from '../../../platform/persistence/refusals.js';
import { Lead, type LeadId } from '../domain/lead/lead.js';
import { LeadRepository } from '../domain/lead/lead.repository.js';

@Injectable()
export class MikroLeadRepository extends LeadRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(lead: Lead): void {
    this.records.add(lead);
  }

  get(id: LeadId): Promise<Lead> {
    return this.records.get(Lead, id);
  }

  async hold(id: LeadId): Promise<Lead> {
    await this.em.findOne(Lead as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return this.get(id);
  }

  async holdThere(ids: readonly LeadId[]): Promise<readonly Lead[]> {
    const found = (await this.em.find(Lead as never, { id: { $in: [...ids] } } as never, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } as never })) as Lead[];
    await this.records.load(Lead, found.map(({ id }) => id));
    return Promise.all(found.map(({ id }) => this.get(id)));
  }

  async seek(id: LeadId): Promise<Lead | null> {
    try {
      return await this.records.get(Lead, id, { unscoped: true });
    } catch (error) {
      if (error instanceof RecordMerged) return this.seek(error.survivorId as LeadId);
      if (error instanceof RecordNotFound || error instanceof RecordErased) return null;
      throw error;
    }
  }
}
