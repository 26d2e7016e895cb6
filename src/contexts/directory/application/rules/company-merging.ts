import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { type Company, COMPANY_PICKS, type CompanyId } from '../../domain/company/company.js';
import { HierarchyTooDeep, MAX_LEVELS } from '../../domain/company/company.errors.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { mergedClosesCircle, type Returning, survivorClosesCircle } from '../../domain/company/returning-parents.js';
import { type Kept, Merge, type MergeId } from '../../domain/merge/merge.js';
import { type Picks } from '../../domain/merge/merged-fields.js';
import { MergeRepository } from '../../domain/merge/merge.repository.js';
import { Successions } from '../ports/successions.port.js';
import { Partners, releasedKeys } from './partners.js';

/** Makes one company of two, and two of one again. */
export class CompanyMerging {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly merges: MergeRepository,
    private readonly successions: Successions,
    private readonly partners: Partners,
    private readonly clock: Clock,
  ) {}

  async merge(id: CompanyId, otherId: CompanyId, picks: Picks): Promise<MergeId> {
    const [survivor, other] = await this.partners.found('company', id, otherId, picks, COMPANY_PICKS, (one) => this.companies.get(one as CompanyId));
    const parentId = await this.parentOf(survivor, other, picks);
    const mergeId = newId<'Merge'>();
    const changes = survivor.absorb(other, picks, parentId, mergeId);
    const released = await this.successions.release('company', otherId, releasedKeys(changes));
    await this.successions.open({ kind: 'company', mergedId: otherId, survivorId: id, mergeId });
    const now = this.clock.now();
    other.leave(now);
    this.merges.add(Merge.begin(mergeId, { kind: 'company', survivorId: id, mergedId: otherId, picks, changes, released, awaited: this.successions.referringTo('company') }, now));
    return mergeId;
  }

  async undo(merge: Merge): Promise<void> {
    const [survivorId, mergedId] = [merge.survivorId as CompanyId, merge.mergedId as CompanyId];
    const { survivor, merged } = await this.partners.parting(merge, () => this.companies.getToMerge(survivorId), () => this.companies.getMerged(mergedId));
    const returning: Returning = { survivorId, mergedId, children: await this.companies.movedBelow(survivorId, merge.id), aboveMerged: merged.parent === null ? [] : (await this.companies.lineage(mergedId, merged.parent)).above };
    const isCircle = mergedClosesCircle(returning);
    const changes = { ...merge.tookOver };
    const before = changes.parentId?.before as CompanyId | null | undefined;
    const staysBelow = typeof before === 'string' && survivorClosesCircle({ ...returning, aboveMerged: isCircle ? [] : returning.aboveMerged }, (await this.companies.lineage(survivorId, before)).above);
    if (staysBelow) delete changes.parentId;
    const kept = [...survivor.giveBack(mergedId, changes, merge.id), ...(staysBelow ? ['parentId'] : [])];
    await this.partners.part(merge, kept);
    merged.comeBack(merge.givenUp, isCircle ? null : merged.parent);
    const left: Kept[] = isCircle ? [{ resource: 'companies', id: mergedId, field: 'parentId' }] : [];
    merge.undo([...kept.map((field) => ({ resource: 'companies', id: survivorId as string, field })), ...left], this.successions.referringTo('company'), this.clock.now());
  }

  /** What the survivor belongs to. What belongs to the other belongs to it from now on, and so can't be what it belongs to. */
  private async parentOf(survivor: Company, other: Company, picks: Picks): Promise<CompanyId | null> {
    const own = survivor.parent === other.id ? other.parent : survivor.parent;
    const wished = picks.parentId === 'other' ? other.parent : picks.parentId === 'this' ? own : (own ?? other.parent);
    const parentId = await this.above(wished, survivor, other, own);
    const above = parentId === null ? [] : (await this.companies.lineage(survivor.id, parentId)).above;
    const [ofSurvivor, ofOther] = [await this.companies.lineage(survivor.id, survivor.id), await this.companies.lineage(other.id, other.id)];
    if (above.length + 1 + Math.max(ofSurvivor.below, ofOther.below) > MAX_LEVELS) throw new HierarchyTooDeep();
    return parentId;
  }

  private async above(wished: CompanyId | null, survivor: Company, other: Company, own: CompanyId | null): Promise<CompanyId | null> {
    if (wished === null) return null;
    if (wished === survivor.id) return own;
    const { above } = await this.companies.lineage(survivor.id, wished);
    if (above.includes(other.id)) return other.parent;
    return above.includes(survivor.id) ? (own === wished ? null : own) : wished;
  }
}
