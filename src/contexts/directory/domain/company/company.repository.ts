import type { Company, CompanyId } from './company.js';

/** What lies above and below a company. */
export interface Lineage {
  /** The company that is asked about and those above it, the nearest first; cut off behind the bound. */
  readonly above: readonly CompanyId[];
  /** How many levels lie below the company that would be put there. */
  readonly below: number;
}

export abstract class CompanyRepository {
  abstract add(company: Company): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: CompanyId): Promise<Company>;
  /** The companies that a merge has put below the survivor, and that are there still. */
  abstract movedBelow(survivorId: CompanyId, mergeId: string): Promise<readonly CompanyId[]>;
  /** Nobody else puts companies under one another until this is committed. */
  abstract lineage(id: CompanyId, parentId: CompanyId): Promise<Lineage>;
}
