import { type RawBuilder, sql } from 'kysely';
import { FORGOTTEN_AFTER, STEPS, WORTH } from '../../domain/scoring/decay.js';
import { LEAST, MOST } from '../../domain/scoring/score-of.js';
import { BOUNDED_GRADES, type ByValue, COMPLETENESS_FIELDS, type ScoreRules } from '../../domain/scoring/score-rules.js';
import { BETWEEN_WORDS, wordsOf } from '../../domain/scoring/words.js';

/** Rows of leads, with what can count of them: what `reckoned` is made from. */
export const factsOfLead = sql.raw(`t.id, t.score as score_before, t.grade as grade_before, t.industry, t.country, t.employees, t.title, t.consents, split_part(t.email, '@', -1) as email_domain, array_remove(array[${COMPLETENESS_FIELDS.map((field) => {
  const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `case when t.${column}${field === 'address' || field === 'employees' ? ' is not null' : ` <> ''`} then '${field}' end`;
}).join(', ')}], null) as present`);

/** Leads that are scored: one that has become a customer stays as it was, and of one that is erased nothing is known. */
export const isScored = sql.raw(`t.deleted_at is null and t.erased_at is null and t.status <> 'CONVERTED'`);

const int = (value: number) => sql`${value}::int`;
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;
const chosen = (cases: readonly RawBuilder<unknown>[]) => (cases.length === 0 ? sql`0` : sql`case ${sql.join(cases, sql` `)} else 0 end`);
const sum = (parts: readonly RawBuilder<unknown>[]) => (parts.length === 0 ? sql`0` : sql`(${sql.join(parts, sql` + `)})`);

const byValue = ({ points, others }: ByValue, column: 'industry' | 'country') => sql`case when f.${sql.raw(column)} is null then 0 else coalesce((${json(points)} ->> f.${sql.raw(column)})::int, ${int(others)}) end`;

const WORTH_BY_STEP = sql.raw(`'{${WORTH.join(',')}}'::bigint[]`);

const bySize = ({ sizes }: ScoreRules) => chosen(sizes.toReversed().map(({ from, points }) => sql`when f.employees >= ${int(from)} then ${int(points)}`));

const titleWords = sql`(' ' || lower(translate(f.title, ${BETWEEN_WORDS}::text, ${' '.repeat(BETWEEN_WORDS.length)}::text) collate pg_catalog.pg_c_utf8) || ' ')`;
const byTitle = ({ titles }: ScoreRules) => chosen(titles.flatMap(({ words, points }) => words.map((said) => sql`when strpos(w.words, ${wordsOf(said)}::text) > 0 then ${int(points)}`)));

const byCompleteness = ({ completeness }: ScoreRules) => sum(Object.entries(completeness).map(([field, points]) => sql`case when ${field}::text = any(f.present) then ${int(points)} else 0 end`));
const byConsent = ({ consents }: ScoreRules) => sum(Object.entries(consents).map(([channel, { granted, refused }]) => sql`case f.consents -> ${channel}::text ->> 'granted' when 'true' then ${int(granted)} when 'false' then ${int(refused)} else 0 end`));

/** Each rule of engagement as a row. */
const engagementRules = ({ engagement }: ScoreRules) => sql`select * from jsonb_to_recordset(${json(engagement.map(({ kind, points, halfLifeDays, most }) => ({ kind, points, most, half_life: halfLifeDays === null ? null : halfLifeDays * 24 })))}) as r (kind text, points int, half_life int, most int)`;

/** What somebody has done, by kind in whole points, and when that changes by itself. The same reckoning as in `decay.ts`. */
const engaged = (rules: ScoreRules, tenantId: string, at: Date) => sql`
  select coalesce(sum(k.points), 0)::int as points, coalesce(jsonb_object_agg(k.kind, k.points) filter (where k.points <> 0), '{}') as factors, min(k.next_at) as next_at
  from (
    select r.kind, (sign(r.points) * div(least(sum(n.worth), r.most * 1000000::numeric) + 500000, 1000000))::int as points,
      min(e.at + make_interval(hours => (((s.step + 1) * r.half_life + ${int(STEPS - 1)}) / ${int(STEPS)})::int)) filter (where n.worth > 0 and r.half_life is not null) as next_at
    from sales.engagements e
    join (${engagementRules(rules)}) r on r.kind = e.kind
    cross join lateral (select (greatest(0, div(extract(epoch from (${at.toISOString()}::timestamptz - e.at)), 3600))::bigint * ${int(STEPS)}) / r.half_life as step) s
    cross join lateral (select case
      when r.half_life is null then abs(r.points) * e.weight * 1000000::bigint
      when s.step >= ${int(STEPS * FORGOTTEN_AFTER)} then 0
      else (abs(r.points) * e.weight * (${WORTH_BY_STEP})[s.step % ${int(STEPS)} + 1]) >> (s.step / ${int(STEPS)})::int end as worth) n
    where e.tenant_id = ${tenantId}::uuid and e.lead_id = f.id and not e.withdrawn
    group by r.kind, r.points, r.most
  ) k`;

/** Has a part reckoned once for each lead, and not again wherever it is named. */
const ONCE = sql.raw('offset 0');

/** The score of each lead of a statement that has `factsOfLead`: the points by factor, where there are any, their sum within its limits, the grade, and when it changes by itself. It is `scoreOf`, for many. */
export function reckoned(rules: ScoreRules, facts: string, tenantId: string, at: Date): RawBuilder<unknown> {
  const { grades, disposableAddress } = rules;
  const factor = (code: string, points: RawBuilder<unknown>) => ({ code, points });
  const factors = [
    factor('BASE', int(rules.base)),
    factor('INDUSTRY', byValue(rules.industries, 'industry')),
    factor('COUNTRY', byValue(rules.countries, 'country')),
    factor('SIZE', bySize(rules)),
    factor('TITLE', byTitle(rules)),
    factor('COMPLETENESS', byCompleteness(rules)),
    factor('CONSENT', byConsent(rules)),
    factor('DISPOSABLE_ADDRESS', sql`case when f.email_domain = any(${disposableAddress.domains}::text[]) then ${int(disposableAddress.points)} else 0 end`),
  ];
  const name = ({ code }: { code: string }) => sql.raw(`p.${code.toLowerCase()}`);
  return sql`
    select f.id, f.score_before, f.grade_before, g.score, case ${sql.join(BOUNDED_GRADES.map((grade) => sql`when g.score >= ${int(grades[grade])} then ${grade}::text`), sql` `)} else 'F' end as grade,
      jsonb_strip_nulls(jsonb_build_object(${sql.join(factors.flatMap((each) => [sql`${each.code}::text`, sql`nullif(${name(each)}, 0)`]))}, 'LIMITS', nullif(g.score - x.points, 0))) || e.factors as factors, e.next_at
    from ${sql.raw(facts)} f
    cross join lateral (select ${titleWords} as words ${ONCE}) w
    cross join lateral (select ${sql.join(factors.map(({ code, points }) => sql`${points} as ${sql.raw(code.toLowerCase())}`))} ${ONCE}) p
    cross join lateral (${engaged(rules, tenantId, at)}) e
    cross join lateral (select ${sum(factors.map(name))} + e.points as points ${ONCE}) x
    cross join lateral (select greatest(${int(LEAST)}, least(${int(MOST)}, x.points))::int as score ${ONCE}) g`;
}
