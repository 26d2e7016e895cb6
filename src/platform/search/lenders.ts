import { namingsOf } from '../resource/field.js';
import { type Resource, resourceNamed } from '../resource/resource.js';
import { findables } from './findables.js';

/** A record of another resource that is named by a field, and by whose title the one that names it is found, too. */
export interface Lender {
  readonly field: string;
  readonly lender: Resource;
}

/** A resource whose records are found by what the records are called that a field of theirs names. */
export interface Borrower {
  readonly resource: Resource;
  readonly field: string;
}

function lenderOf(resource: Resource, field: string): Lender {
  const named = resource.fields[field]!;
  const to = namingsOf(named)[0]?.to;
  if (named.kind !== 'id' || to === undefined) throw new Error(`${resource.name} can not be found through ${field}: it must be an id that says what it refers to`);
  const lender = resourceNamed(to);
  if (lender.seenWith !== undefined) throw new Error(`${resource.name} can not be found through ${field}: who sees ${lender.name} is not known from whose they are`);
  if (!lender.findable) throw new Error(`${resource.name} can not be found through ${field}: ${lender.name} are not found themselves`);
  return { field, lender };
}

export const lendersOf = (resource: Resource): readonly Lender[] => (resource.findable?.through ?? []).map((field) => lenderOf(resource, field));

export const borrowersOf = ({ kind }: Pick<Resource, 'kind'>): readonly Borrower[] =>
  findables().flatMap((resource) => lendersOf(resource).filter(({ lender }) => lender.kind === kind).map(({ field }) => ({ resource, field })));
