import { DomainError } from '../../../../kernel/domain-error.js';
import { MergeInProgress, MergesWithItself, NothingToMergeWith, SurvivorGone, SurvivorMerged, UndoExpired, UnknownPicks } from '../../domain/merge/merge.errors.js';
import { type Merge, type MergeKind, UNDO_DAYS } from '../../domain/merge/merge.js';
import { customKeysIn, type FieldChanges, type Picks, unknownPicks } from '../../domain/merge/merged-fields.js';
import { MergeRepository } from '../../domain/merge/merge.repository.js';
import { Successions } from '../ports/successions.port.js';

const isMissing = (error: unknown) => error instanceof DomainError && error.kind === 'not-found';

/** Custom fields that the survivor has got a value for, which the other may have to give up. */
export const releasedKeys = (changes: FieldChanges): readonly string[] => customKeysIn(changes).filter((key) => changes[`customFields.${key}`]!.after !== null);

/** The two records of a merge: who may be one, and what is true of both while they become one or part. */
export class Partners {
  constructor(
    private readonly merges: MergeRepository,
    private readonly successions: Successions,
  ) {}

  /** Both, when they can be merged. From here on nobody else merges or names them until this is committed. */
  async found<T>(kind: MergeKind, id: string, otherId: string, picks: Picks, known: readonly string[], get: (id: string) => Promise<T>): Promise<readonly [survivor: T, other: T]> {
    if (id === otherId) throw new MergesWithItself(kind);
    await this.successions.hold([id, otherId]);
    const survivor = await get(id);
    const unknown = unknownPicks(picks, known);
    if (unknown.length > 0) throw new UnknownPicks(unknown, known);
    const other = await this.named(kind, otherId, get);
    const unsettled = await this.merges.unsettled(otherId);
    if (unsettled) throw new MergeInProgress(kind, unsettled.id);
    return [survivor, other];
  }

  private async named<T>(kind: MergeKind, id: string, get: (id: string) => Promise<T>): Promise<T> {
    try {
      return await get(id);
    } catch (error) {
      throw isMissing(error) ? new NothingToMergeWith(kind, id) : error;
    }
  }

  /** Both, when what was merged can part. */
  async parting<T>(merge: Merge, getSurvivor: () => Promise<T>, getMerged: () => Promise<T>): Promise<{ readonly survivor: T; readonly merged: T }> {
    const later = await this.merges.ofMerged(merge.survivorId);
    if (later) throw new SurvivorMerged(later.id);
    await this.successions.hold([merge.survivorId, merge.mergedId]);
    const survivor = await getSurvivor().catch((error: unknown) => {
      throw isMissing(error) ? new SurvivorGone() : error;
    });
    const merged = await getMerged().catch((error: unknown) => {
      throw isMissing(error) ? new UndoExpired(UNDO_DAYS) : error;
    });
    return { survivor, merged };
  }

  /** The merged record stands for itself again; values that no two may have are free for it. */
  async part(merge: Merge, kept: readonly string[]): Promise<void> {
    const back = Object.keys(merge.givenUp).filter((key) => !kept.includes(`customFields.${key}`));
    await this.successions.release(merge.kind, merge.survivorId, back);
    await this.successions.close(merge.mergedId);
  }
}
