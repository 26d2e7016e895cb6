import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../persistence/records.js';
import { Merge, type MergeId } from './merge.js';

const RUNNING = ['MERGING', 'UNDOING'];

/** The merges of all kinds of record. */
@Injectable()
export class Merges {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {}

  add(merge: Merge): void {
    this.records.add(merge);
  }

  /** Refuses with not-found when there is none. Nobody else changes it until this is committed. */
  async hold(id: MergeId): Promise<Merge> {
    await this.seek(id);
    return this.records.get(Merge, id);
  }

  seek(id: string): Promise<Merge | null> {
    return this.em.findOne(Merge as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  /** The merge by which a record is, or becomes, part of another. */
  ofMerged(id: string): Promise<Merge | null> {
    return this.em.findOne(Merge as never, { mergedId: id, status: { $in: ['MERGING', 'MERGED'] } } as never);
  }

  /** All merges that a record has part in. */
  ofRecord(id: string): Promise<readonly Merge[]> {
    return this.em.find(Merge as never, { $or: [{ survivorId: id }, { mergedId: id }] } as never);
  }

  /** Merges into a record that have not ended, and undoings that have not. */
  unsettled(id: string): Promise<Merge | null> {
    return this.em.findOne(Merge as never, { $or: [{ survivorId: id }, { mergedId: id }], status: { $in: RUNNING } } as never);
  }
}
