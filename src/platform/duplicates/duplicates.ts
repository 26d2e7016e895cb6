import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { ListRecords } from '../resource/record-queries.js';
import type { Resource } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { DuplicateKnowledge } from './duplicate-knowledge.js';
import { FindByKeys } from './find-duplicates.query.js';
import { type BatchCandidate, type Candidate, LikelyDuplicate } from './likely-duplicate.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** So many records are compared with one, those first that have most keys in common with it. */
const MOST_COMPARED = 100;
const MOST_SHOWN = 20;
/** Of so many locks of a tenant's resource each key has one, so that a batch of any length holds no more of them. */
const LOCKS = 256;
/** Records that are read at once. */
const AT_ONCE = 200;

export interface Pair {
  readonly one: Row;
  readonly other: Row;
  readonly score: number;
  readonly reasons: Candidate['reasons'];
}

/** Something that would be made: its place in the batch, its id, and what would be known of it. */
export interface Made {
  readonly index: number;
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** `isRefused` tells of the earlier ones by their ids. */
export type Refusal = (isRefused: (id: string) => boolean) => LikelyDuplicate | undefined;

const byScore = (one: { readonly score: number; readonly id: string }, other: { readonly score: number; readonly id: string }) => other.score - one.score || (one.id < other.id ? -1 : 1);

/** Finds records that may be the same thing, by the keys that they have in common; never by looking at all. Only what the caller sees is ever compared or shown. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What may be the same as a record; `except` is that itself. */
  async of<Facts>(resource: Resource, knowledge: DuplicateKnowledge<Facts>, record: Readonly<Record<string, unknown>>, except?: string): Promise<readonly Candidate[]> {
    const [found] = await this.ofEach(resource, knowledge, [await knowledge.factsOf(record)]);
    return found!.filter(({ id }) => id !== except).slice(0, MOST_SHOWN);
  }

  /** For each of those that are made in the transaction in hand, what tells the refusal if it certainly is there already, or an earlier one of them that was not refused itself is the same. Of several that are made at once, the others wait, and see what has become of the first. */
  async refusals<Facts>(resource: Resource, knowledge: DuplicateKnowledge<Facts>, made: readonly Made[]): Promise<readonly Refusal[]> {
    const facts: Facts[] = [];
    for (const { record } of made) facts.push(await knowledge.factsOf(record));
    await this.hold(resource, facts.flatMap((one) => knowledge.comparison.certainKeysOf(one)));
    const [there, amongThem] = [await this.ofEach(resource, knowledge, facts), this.among(knowledge, made, facts)];
    return made.map((_, place) => (isRefused) => {
      const certain = [...there[place]!, ...amongThem[place]!.filter(({ id }) => !isRefused(id))].filter(({ score }) => score >= knowledge.certain);
      return certain.length > 0 ? new LikelyDuplicate(resource.record, certain.slice(0, MOST_SHOWN)) : undefined;
    });
  }

  /** Those that certainly are what would be made in the transaction in hand, the likeliest first. As with `refusals`, whoever else would make it waits. */
  async certainly<Facts>(resource: Resource, knowledge: DuplicateKnowledge<Facts>, record: Readonly<Record<string, unknown>>): Promise<readonly Candidate[]> {
    const facts = await knowledge.factsOf(record);
    await this.hold(resource, knowledge.comparison.certainKeysOf(facts));
    const [found] = await this.ofEach(resource, knowledge, [facts]);
    return found!.filter(({ score }) => score >= knowledge.certain);
  }

  /** Of each record those that may be the same, if they come before it: so that each pair is there once. */
  async pairs<Facts>(resource: Resource, knowledge: DuplicateKnowledge<Facts>, rows: readonly Row[]): Promise<readonly Pair[]> {
    const facts: Facts[] = [];
    for (const row of rows) facts.push(await knowledge.factsOf(row));
    const found = await this.ofEach(resource, knowledge, facts);
    return rows.flatMap((one, index) => found[index]!.filter(({ id }) => id < one.id).map(({ score, reasons, record }) => ({ one, other: record as Row, score, reasons })));
  }

  /** Until this is committed nobody else makes one that would be the same for certain. In an order that all have in common, so that nobody waits in a circle. */
  private async hold({ table }: Resource, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const lock = sql`hashtextextended(${`made in ${table} ${Work.current().tenantId} `}::text || (hashtextextended(k.key, 0) & ${LOCKS - 1}::bigint)::text, 0)`;
    await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(held.lock) from (select distinct ${lock} as lock from unnest(${[...new Set(keys)]}::text[]) as k (key) order by 1) held`);
  }

  /** One look-up by keys for all of them. */
  private async ofEach<Facts>(resource: Resource, knowledge: DuplicateKnowledge<Facts>, asked: readonly Facts[]): Promise<readonly (readonly Candidate[])[]> {
    const keys = asked.map((facts) => knowledge.comparison.keysOf(facts));
    const keyed = await this.dispatcher.ask(FindByKeys.of({ resource, keys: [...new Set(keys.flat())] }));
    const byKey = Map.groupBy(keyed, ({ key }) => key);
    const chosen = keys.map((ofOne) => mostCommon(ofOne.flatMap((key) => byKey.get(key)?.map(({ id }) => id) ?? [])));
    const known = await this.known(resource, knowledge, [...new Set(chosen.flat())]);
    return asked.map((facts, index) =>
      chosen[index]!.flatMap((id): Candidate[] => {
        const one = known.get(id);
        if (!one) return [];
        const { score, reasons } = knowledge.comparison.compare(facts, one.facts);
        return score >= knowledge.least ? [{ id, score, reasons, record: one.row }] : [];
      }).toSorted(byScore),
    );
  }

  private async known<Facts>(resource: Resource, knowledge: DuplicateKnowledge<Facts>, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly row: Row; readonly facts: Facts }>> {
    const known = new Map<string, { readonly row: Row; readonly facts: Facts }>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const query = { sort: [{ field: 'id', descending: false }], skip: 0, take: AT_ONCE, count: 'none' as const, deleted: false, include: [], fields: ['id', ...knowledge.fields], where: { field: 'id', op: 'in' as const, value: ids.slice(from, from + AT_ONCE) } };
      const { data } = (await this.dispatcher.ask(ListRecords.of({ resource, query }))) as unknown as { data: Row[] };
      for (const row of data) known.set(row.id, { row, facts: await knowledge.factsOf(row) });
    }
    return known;
  }

  /** Those of one batch that have a key in common. */
  private among<Facts>(knowledge: DuplicateKnowledge<Facts>, made: readonly Made[], facts: readonly Facts[]): readonly (readonly BatchCandidate[])[] {
    const seen = new Map<string, number[]>();
    return made.map((_, index) => {
      const keys = knowledge.comparison.keysOf(facts[index]!);
      const earlier = [...new Set(keys.flatMap((key) => (seen.get(key) ?? []).slice(0, MOST_OF_BATCH)))];
      for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), index].slice(0, MOST_OF_BATCH));
      return earlier.map((before) => ({ index: made[before]!.index, id: made[before]!.id, ...knowledge.comparison.compare(facts[index]!, facts[before]!) })).toSorted(byScore);
    });
  }
}

const MOST_OF_BATCH = 20;

function mostCommon(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_COMPARED).map(([id]) => id);
}
