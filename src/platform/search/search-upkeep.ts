import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Reads } from '../persistence/reads.js';
import { CompareFindings, type Comparison } from './compare-findings.query.js';
import { findables } from './findables.js';
import { RebuildFindings, type Stretch } from './refresh-findings.command.js';

/** Records that are kept anew in one transaction, and compared on one snapshot. */
const AT_ONCE = 200;
/** What differs may be on its way: so often it is looked at again, after so long. */
const LOOKS = 10;
const PAUSE_MS = 500;
/** Ids that are told of each kind of difference. */
const MOST_TOLD = 20;

export interface CheckedKind {
  readonly kind: string;
  readonly compared: number;
  readonly missing: number;
  readonly surplus: number;
  readonly outdated: number;
  /** Some of the records that differ. */
  readonly examples: readonly string[];
}

interface Following {
  readonly signal?: AbortSignal;
  readonly tell?: (kind: string, records: number) => void;
}

export const isRight = ({ missing, surplus, outdated }: Pick<CheckedKind, 'missing' | 'surplus' | 'outdated'>): boolean => missing + surplus + outdated === 0;

/** Makes what everything is found by anew, and holds it against the records, in the tenant of the work in hand. Both go in small pieces while everybody works on. */
@Injectable()
export class SearchUpkeep {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reads: Reads,
  ) {}

  kinds(): readonly string[] {
    return findables().map(({ kind }) => kind);
  }

  /** Every tenant that has a record which could be found, or something kept of one. */
  async tenants(): Promise<string[]> {
    const tables = ['platform.search_rows', ...findables().map(({ table }) => table)];
    const { rows } = await this.reads.pool.query<{ id: string }>('select distinct id from platform.tenants_in($1) id order by id', [tables]);
    return rows.map(({ id }) => id);
  }

  /** Answers how many records there are. */
  async rebuild(kinds = this.kinds(), { signal, tell }: Following = {}): Promise<number> {
    let sum = 0;
    for (const kind of kinds) {
      let records = 0;
      for (let after: string | null = null, begun = false; !begun || after !== null; begun = true) {
        signal?.throwIfAborted();
        const stretch: Stretch = await this.dispatcher.execute(RebuildFindings.of({ kind, after, take: AT_ONCE }));
        records += stretch.records;
        tell?.(kind, records);
        after = stretch.last;
      }
      sum += records;
    }
    return sum;
  }

  async check(kinds = this.kinds(), { signal, tell }: Following = {}): Promise<CheckedKind[]> {
    const checked: CheckedKind[] = [];
    for (const kind of kinds) {
      const found = { kind, compared: 0, missing: 0, surplus: 0, outdated: 0, examples: [] as string[] };
      for (let after: string | null = null, begun = false; !begun || after !== null; begun = true) {
        signal?.throwIfAborted();
        const stretch: Comparison = await this.dispatcher.ask(CompareFindings.of({ kind, after, take: AT_ONCE }));
        const differing = [...stretch.missing, ...stretch.surplus, ...stretch.outdated];
        const still = differing.length === 0 ? stretch : await this.lookAgain(kind, differing);
        found.compared += stretch.compared;
        for (const difference of ['missing', 'surplus', 'outdated'] as const) found[difference] += still[difference].length;
        found.examples.push(...[...still.missing, ...still.surplus, ...still.outdated].slice(0, MOST_TOLD - found.examples.length));
        tell?.(kind, found.compared);
        after = stretch.last;
      }
      checked.push(found);
    }
    return checked;
  }

  private async lookAgain(kind: string, ids: readonly string[]) {
    for (let look = 1; ; look++) {
      await sleep(PAUSE_MS);
      const again = await this.dispatcher.ask(CompareFindings.of({ kind, ids, take: ids.length + 1 }));
      if (look === LOOKS || again.missing.length + again.surplus.length + again.outdated.length === 0) return again;
    }
  }
}
