import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Merge, type MergeId } from '../domain/merge/merge.js';
import { MergeRepository } from '../domain/merge/merge.repository.js';

const RUNNING = ['MERGING', 'UNDOING'];

@Injectable()
export class MikroMergeRepository extends MergeRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(merge: Merge): void {
    this.records.add(merge);
  }

  async hold(id: MergeId): Promise<Merge> {
    await this.seek(id);
    return this.records.get(Merge, id);
  }

  seek(id: string): Promise<Merge | null> {
    return this.em.findOne(Merge as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  ofMerged(id: string): Promise<Merge | null> {
    return this.em.findOne(Merge as never, { mergedId: id, status: { $in: ['MERGING', 'MERGED'] } } as never);
  }

  ofRecord(id: string): Promise<readonly Merge[]> {
    return this.em.find(Merge as never, { $or: [{ survivorId: id }, { mergedId: id }] } as never);
  }

  unsettled(id: string): Promise<Merge | null> {
    return this.em.findOne(Merge as never, { $or: [{ survivorId: id }, { mergedId: id }], status: { $in: RUNNING } } as never);
  }
}
