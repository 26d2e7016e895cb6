import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { same } from '../../kernel/same.js';
import { Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { findableOfKind } from './findables.js';
import { type Finding, findingOf } from './finding.js';
import { keptStatement, recordIn, sourceStatement } from './search-rows.js';

/** What is kept of records, held against what they are. */
export interface Comparison {
  readonly compared: number;
  /** Records of which nothing is kept. */
  readonly missing: readonly string[];
  /** Kept, and no longer there. */
  readonly surplus: readonly string[];
  /** Kept as they were once. */
  readonly outdated: readonly string[];
  /** The last id of this stretch; null when there are no more. */
  readonly last: string | null;
}

/** Hold a stretch of a kind's records against what is kept of them, on one snapshot: what comes after an id, or these alone. */
export class CompareFindings extends Query<Comparison> {
  readonly kind!: string;
  readonly after?: string | null;
  readonly ids?: readonly string[];
  readonly take!: number;
}

@QueryHandler(CompareFindings)
export class CompareFindingsHandler implements IQueryHandler<CompareFindings> {
  constructor(private readonly reads: Reads) {}

  async execute({ kind, after = null, ids, take }: CompareFindings): Promise<Comparison> {
    const resource = findableOfKind(kind);
    const stretch = (column: string) => {
      const id = sql.raw(column);
      const beyond = ids ? sql`${id} = any(${ids}::uuid[])` : after === null ? sql`true` : sql`${id} > ${after}::uuid`;
      return sql`${beyond} order by ${id} limit ${take}::int`;
    };
    const [sources, rows] = await this.reads.all([sourceStatement(resource, stretch('t.id')), keptStatement(resource, stretch('t.record_id'))]);
    const should = new Map(sources.map((told) => findingOf(resource, recordIn(told))).map((finding) => [finding.record_id, finding]));
    const kept = new Map(rows.map(({ finding }) => JSON.parse(finding) as Finding).map((finding) => [finding.record_id, finding]));
    // beyond the shorter of two full pages the other has not been read yet
    const ends = [should, kept].filter(({ size }) => size === take).map((page) => [...page.keys()].at(-1)!);
    const last = ends.toSorted()[0] ?? null;
    const here = (id: string) => last === null || id <= last;
    const all = [...new Set([...should.keys(), ...kept.keys()])].filter(here);
    return {
      compared: all.length,
      missing: all.filter((id) => !kept.has(id)),
      surplus: all.filter((id) => !should.has(id)),
      outdated: all.filter((id) => kept.has(id) && should.has(id) && !same(kept.get(id), should.get(id))),
      last: ids ? null : last,
    };
  }
}
