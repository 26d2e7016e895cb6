import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileSight } from '../conditions/compile-condition.js';
import { Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { type Resource } from '../resource/resource.js';
import { presentSights, reachOf } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import type { Borrowed, Detail } from './finding.js';
import { findables } from './findables.js';
import { type Mark, marksIn } from './marks.js';
import { folded } from './fold.js';
import { type Wanted, wantedBy } from './words.js';

/** Of each kind so many are found and put in order; among those that match equally well, which these are is left open. */
const MOST_OF_A_KIND = 200;
/** Of what matched beside the title so many are shown with a hit, and so much of a long text. */
const MOST_MATCHES = 3;
const EXCERPT = 160;
const BEFORE_MATCH = 40;

/** A text of the record in which something matched, with the places. */
export interface Match {
  readonly field: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly score: number;
  readonly matches: readonly Match[];
}

export interface HitGroup {
  readonly kind: string;
  readonly resource: string;
  readonly hits: readonly Hit[];
  readonly hasMore: boolean;
}

/** Records of all kinds that the caller sees, by what they are called and how they are reached. */
export class FindEverywhere extends Query<HitGroup[]> {
  readonly question!: string;
  /** Only these; all that are seen, when left out. */
  readonly kinds?: readonly string[] | undefined;
  /** Of each kind. */
  readonly take!: number;
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly details: readonly Detail[];
  readonly borrowed: readonly Borrowed[];
  readonly score: number;
}

/** Whose records are seen, by kind: `true` for everybody's, else ids, and an empty text for those of nobody. */
type Reaches = Readonly<Record<string, true | readonly string[]>>;

/** The kinds of which the caller sees anything. */
export const kindsInSight = (): readonly Resource[] => findables().filter((resource) => reachOf(Work.current().caller, resource) !== false);

function reachesOf(kinds: readonly Resource[]): Reaches {
  const { caller } = Work.current();
  return Object.fromEntries(
    kinds.map((resource) => {
      const reach = reachOf(caller, resource);
      return [resource.kind, typeof reach === 'boolean' ? (true as const) : [...reach.owners, ...(reach.unowned ? [''] : [])]];
    }),
  );
}

/** Of kinds that are seen only with what they are about, whose that is can't be kept with a row: the record tells. */
function seenWithOthers(): RawBuilder<SqlBool> {
  const sights = presentSights();
  const followed = findables().filter((resource) => resource.seenWith !== undefined && typeof sights(resource) !== 'boolean');
  const ofSome = followed.map((resource) => sql<SqlBool>`(r.kind = ${resource.kind} and exists (select from ${sql.table(resource.table)} as t where t.tenant_id = r.tenant_id and t.id = r.record_id and ${compileSight(sights(resource), resource, 't')}))`);
  return sql`(${sql.join([sql<SqlBool>`r.kind <> all(${followed.map(({ kind }) => kind)}::text[])`, ...ofSome], sql` or `)})`;
}

/** What is called exactly so comes first, then what begins so, then what has it in its name; of equals the shorter and the later changed. */
function statement(wanted: Wanted, phrase: string, kinds: readonly Resource[], take: number): RawBuilder<Row> {
  const { tokens, digits } = wanted;
  const { tenantId } = Work.current();
  const reaches = JSON.stringify(reachesOf(kindsInSight()));
  const borrowers = kinds.filter(({ findable }) => findable!.through !== undefined);
  const kindsOf = (all: readonly Resource[]) => all.map(({ kind }) => kind);
  return sql<Row>`with ranked as (
      select r.kind, r.record_id, r.title, r.subtitle, r.details, r.borrowed, (
          f.closeness * 0.6 + case when platform.fold(r.title) = ${phrase} then 0.4 when starts_with(platform.fold(r.title), ${phrase}) then 0.3 when r.names && ${tokens}::text[] then 0.2
            when r.words[1:20] && ${tokens}::text[] then 0.1 else 0 end - least(length(r.title), 200) / 10000.0
        )::float8 as score, r.touched_at
      from platform.find_records(${kindsOf(kinds)}::text[], ${kindsOf(borrowers)}::text[], ${reaches}::jsonb, ${tokens}::text[], ${digits}::text, ${MOST_OF_A_KIND}::int) f
      join platform.search_rows r on r.tenant_id = ${tenantId}::uuid and r.id = f.id where ${seenWithOthers()}
    ), placed as (
      select *, row_number() over (partition by kind order by score desc, touched_at desc, record_id) as place, max(score) over (partition by kind) as best from ranked
    )
    select kind, record_id as id, title, subtitle, details, platform.lent_to(borrowed, ${reaches}::jsonb, ${tenantId}::uuid) as borrowed, round(greatest(score, 0)::numeric, 3)::float8 as score from placed where place <= ${take + 1}::int order by best desc, kind, place`;
}

@QueryHandler(FindEverywhere)
export class FindEverywhereHandler implements IQueryHandler<FindEverywhere> {
  constructor(private readonly reads: Reads) {}

  async execute({ question, kinds, take }: FindEverywhere): Promise<HitGroup[]> {
    const wanted = wantedBy(question);
    const asked = kindsInSight().filter(({ kind }) => kinds?.includes(kind) ?? true);
    if (wanted.tokens.length === 0 || asked.length === 0) return [];
    const rows = await this.reads.rows(statement(wanted, folded(question).trim(), asked, take));
    const byKind = Map.groupBy(rows, ({ kind }) => kind);
    return [...byKind].map(([kind, found]) => {
      const { name: resource } = asked.find((each) => each.kind === kind)!;
      return { kind, resource, hits: found.slice(0, take).map((row) => hitOf(row, wanted)), hasMore: found.length > take };
    });
  }
}

function hitOf({ id, title, subtitle, details, borrowed, score }: Row, wanted: Wanted): Hit {
  const texts = [
    { field: 'title', text: title, marks: marksIn(title, wanted, 'words') },
    ...(subtitle === null ? [] : [{ field: 'subtitle', text: subtitle, marks: marksIn(subtitle, wanted, 'words') }]),
    ...details.map(({ field, text, by }) => excerpt(field, text, marksIn(text, wanted, by))),
    ...borrowed.map(({ field, text }) => ({ field, text, marks: marksIn(text, wanted, 'words') })),
  ];
  return { id, title, subtitle, score, matches: texts.filter(({ marks }) => marks.length > 0).slice(0, MOST_MATCHES) };
}

const isSpace = (unit: string | undefined) => unit === undefined || /\s/.test(unit);

/** Of a long text the part around the first match. */
function excerpt(field: string, text: string, marks: readonly Mark[]): Match {
  if (text.length <= EXCERPT || marks.length === 0) return { field, text, marks };
  let start = Math.max(0, marks[0]![0] - BEFORE_MATCH);
  while (start > 0 && start < marks[0]![0] && !isSpace(text[start - 1])) start++;
  const end = Math.max(start + EXCERPT, marks[0]![1]);
  const within = marks.filter(([, last]) => last <= end).map(([first, last]): Mark => [first - start, last - start]);
  return { field, text: text.slice(start, end).toWellFormed(), marks: within };
}
