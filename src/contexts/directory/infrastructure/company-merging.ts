import { Injectable } from '@nestjs/common';
import type { FieldChanges, Picks } from '../../../kernel/merged-fields.js';
import type { Merge, MergeId } from '../../../platform/merging/merge.js';
import { MergeDesk } from '../../../platform/merging/merge-desk.js';
import { Merging, type Parting } from '../../../platform/merging/merging.js';
import { Company, COMPANY_PICKS, type CompanyId } from '../domain/company/company.js';
import { HierarchyTooDeep, MAX_LEVELS } from '../domain/company/company.errors.js';
import { CompanyRepository } from '../domain/company/company.repository.js';
import { mergedClosesCircle, type Returning, survivorClosesCircle } from '../domain/company/returning-parents.js';
import { companies } from '../application/queries/companies.resource.js';

/** Makes one company of two, and two of one again, and keeps them from standing above themselves. */
@Injectable()
export class CompanyMerging extends Merging<Company> {
  constructor(
    desk: MergeDesk,
    private readonly repository: CompanyRepository,
  ) {
    super(desk, { resource: companies, type: Company, picks: COMPANY_PICKS });
  }

  protected async absorb(survivor: Company, other: Company, picks: Picks, mergeId: MergeId): Promise<FieldChanges> {
    return survivor.absorb(other, picks, await this.parentOf(survivor, other, picks), mergeId);
  }

  protected async part(survivor: Company, merged: Company, merge: Merge): Promise<Parting> {
    const [survivorId, mergedId] = [survivor.id, merged.id];
    const returning: Returning = { survivorId, mergedId, children: await this.repository.movedBelow(survivorId, merge.id), aboveMerged: merged.parent === null ? [] : (await this.repository.lineage(mergedId, merged.parent)).above };
    const isCircle = mergedClosesCircle(returning);
    const changes = { ...merge.tookOver };
    const before = changes.parentId?.before as CompanyId | null | undefined;
    const staysBelow = typeof before === 'string' && survivorClosesCircle({ ...returning, aboveMerged: isCircle ? [] : returning.aboveMerged }, (await this.repository.lineage(survivorId, before)).above);
    if (staysBelow) delete changes.parentId;
    const kept = [...survivor.giveBack(mergedId, changes, merge.id), ...(staysBelow ? ['parentId'] : [])];
    merged.comeBack(merge.givenUp, isCircle ? null : merged.parent);
    return { kept, left: isCircle ? [{ resource: 'companies', id: mergedId, field: 'parentId' }] : [] };
  }

  /** What the survivor belongs to. What belongs to the other belongs to it from now on, and so can't be what it belongs to. */
  private async parentOf(survivor: Company, other: Company, picks: Picks): Promise<CompanyId | null> {
    const own = survivor.parent === other.id ? other.parent : survivor.parent;
    const wished = picks.parentId === 'other' ? other.parent : picks.parentId === 'this' ? own : (own ?? other.parent);
    const parentId = await this.above(wished, survivor, other, own);
    const above = parentId === null ? [] : (await this.repository.lineage(survivor.id, parentId)).above;
    const [ofSurvivor, ofOther] = [await this.repository.lineage(survivor.id, survivor.id), await this.repository.lineage(other.id, other.id)];
    if (above.length + 1 + Math.max(ofSurvivor.below, ofOther.below) > MAX_LEVELS) throw new HierarchyTooDeep();
    return parentId;
  }

  private async above(wished: CompanyId | null, survivor: Company, other: Company, own: CompanyId | null): Promise<CompanyId | null> {
    if (wished === null) return null;
    if (wished === survivor.id) return own;
    const { above } = await this.repository.lineage(survivor.id, wished);
    if (above.includes(other.id)) return other.parent;
    return above.includes(survivor.id) ? (own === wished ? null : own) : wished;
  }
}
