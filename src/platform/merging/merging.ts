import type { AggregateRoot } from '../../kernel/aggregate-root.js';
import type { CustomChanges } from '../../kernel/custom-field.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { customKeysIn, customName, type FieldChanges, type Picks } from '../../kernel/merged-fields.js';
import type { ClassOf } from '../persistence/records.js';
import { contextsReferringTo } from '../references/references.js';
import type { Resource } from '../resource/resource.js';
import { type Kept, Merge, type MergeId, UNDO_DAYS } from './merge.js';
import type { MergeDesk } from './merge-desk.js';
import { MergeInProgress, MergesWithItself, NothingToMergeWith, SurvivorGone, SurvivorMerged, UndoExpired, UnknownPicks } from './merge.errors.js';

/** A record that can become part of another, which says so. */
export interface Leaving extends AggregateRoot {
  leave(at: Date): void;
}

/** One for which nothing more has to be known. */
export interface Mergeable extends Leaving {
  /** Takes over what another has and this one lacks, and what is picked. Answers what is different afterwards. */
  absorb(other: this, picks: Picks, mergeId: string): FieldChanges;
  /** Gives back what it took over, where that is still so. Answers the fields that stay. */
  giveBack(mergedId: string, changes: FieldChanges, mergeId: string): readonly string[];
  /** Stands for itself again, with what it had given up. */
  comeBack(released: CustomChanges): void;
}

/** What stays as it is when two part: fields of the survivor, and what else was changed since. */
export interface Parting {
  readonly kept: readonly string[];
  readonly left?: readonly Kept[];
}

interface Kind<T> {
  readonly resource: object;
  readonly type: ClassOf<T>;
  /** The fields that can be picked, beside custom ones. */
  readonly picks: readonly string[];
}

const isMissing = (error: unknown) => error instanceof DomainError && error.kind === 'not-found';

/** Makes one record of two, and two of one again. From the beginning of either nobody else merges or names them until it is committed. */
export abstract class Merging<T extends Leaving> {
  private readonly resource: Resource;
  private readonly type: ClassOf<T>;
  private readonly picks: readonly string[];

  constructor(
    private readonly desk: MergeDesk,
    { resource, type, picks }: Kind<T>,
  ) {
    this.resource = resource as Resource;
    this.type = type;
    this.picks = picks;
    desk.enter(this.resource.record, this);
  }

  /** Has the survivor take over what there is of the other. Refuses what can not be one. */
  protected abstract absorb(survivor: T, other: T, picks: Picks, mergeId: MergeId): Promise<FieldChanges>;
  /** Has the survivor give it back, and the other stand for itself again. */
  protected abstract part(survivor: T, merged: T, merge: Merge): Promise<Parting>;

  async merge(id: string, otherId: string, picks: Picks): Promise<MergeId> {
    const { record: kind, name, table } = this.resource;
    const [survivor, other] = await this.found(id, otherId, picks);
    const mergeId = newId<'Merge'>();
    const changes = await this.absorb(survivor, other, picks, mergeId);
    // custom fields that the survivor has got a value for, which the other may have to give up
    const released = await this.desk.release(this.resource, otherId, customKeysIn(changes).filter((key) => changes[`customFields.${key}`]!.after !== null));
    await this.desk.ways.open({ id: otherId, resource: name, survivorId: id, mergeId }, table);
    const now = this.desk.clock.now();
    other.leave(now);
    this.desk.merges.add(Merge.begin(mergeId, { kind, survivorId: id, mergedId: otherId, picks, changes, released, awaited: contextsReferringTo(kind) }, now));
    return mergeId;
  }

  async undo(merge: Merge): Promise<void> {
    const { record: kind, name } = this.resource;
    const { survivor, merged } = await this.parting(merge);
    const { kept, left = [] } = await this.part(survivor, merged, merge);
    // values that no two may have are free for it
    await this.desk.release(this.resource, merge.survivorId, Object.keys(merge.givenUp).filter((key) => !kept.includes(`customFields.${key}`)));
    await this.desk.ways.close(merge.mergedId);
    merge.undo([...kept.map((field) => ({ resource: name, id: merge.survivorId, field })), ...left], contextsReferringTo(kind), this.desk.clock.now());
  }

  private async found(id: string, otherId: string, picks: Picks): Promise<readonly [survivor: T, other: T]> {
    const { record: kind } = this.resource;
    if (id === otherId) throw new MergesWithItself(kind);
    await this.desk.ways.hold([id, otherId]);
    const survivor = await this.desk.records.get(this.type, id);
    const known = [...this.picks, ...(await this.desk.customFields.fieldsOf(this.resource)).map(({ key }) => customName(key))];
    const unknown = Object.keys(picks).filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new UnknownPicks(unknown, known);
    const other = await this.got(otherId, {}, () => new NothingToMergeWith(kind, otherId));
    const unsettled = await this.desk.merges.unsettled(otherId);
    if (unsettled) throw new MergeInProgress(kind, unsettled.id);
    return [survivor, other];
  }

  private async parting(merge: Merge): Promise<{ readonly survivor: T; readonly merged: T }> {
    const later = await this.desk.merges.ofMerged(merge.survivorId);
    if (later) throw new SurvivorMerged(later.id);
    await this.desk.ways.hold([merge.survivorId, merge.mergedId]);
    const survivor = await this.got(merge.survivorId, { action: 'merge' }, () => new SurvivorGone());
    const merged = await this.got(merge.mergedId, { from: 'merged', action: 'merge' }, () => new UndoExpired(UNDO_DAYS));
    return { survivor, merged };
  }

  private async got(id: string, options: { readonly from?: 'merged'; readonly action?: string }, missing: () => DomainError): Promise<T> {
    try {
      return await this.desk.records.get(this.type, id, options);
    } catch (error) {
      throw isMissing(error) ? missing() : error;
    }
  }
}

/** Where records merge by their fields, and by nothing else. */
export class PlainMerging<T extends Mergeable> extends Merging<T> {
  protected async absorb(survivor: T, other: T, picks: Picks, mergeId: MergeId): Promise<FieldChanges> {
    return survivor.absorb(other, picks, mergeId);
  }

  protected async part(survivor: T, merged: T, merge: Merge): Promise<Parting> {
    const kept = survivor.giveBack(merged.id, merge.tookOver, merge.id);
    merged.comeBack(merge.givenUp);
    return { kept };
  }
}
