import { type RawBuilder, sql } from 'kysely';
import { leads as leadsResource } from '../../application/queries/leads.resource.js';
import { FORGOTTEN_AFTER, STEPS, WORTH } from '../../domain/scoring/decay.js';
import { LEAST, MOST } from '../../domain/scoring/score-of.js';
import { BOUNDED_GRADES, type ByValue, COMPLETENESS_FIELDS, type CompletenessField, type ScoreRules } from '../../domain/scoring/score-rules.js';
import { BETWEEN_WORDS, wordsOf } from '../../domain/scoring/words.js';

const snake = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const known = (field: CompletenessField) => `t.${snake(field)} ${field === 'address' || field === 'employees' ? 'is not null' : `<> ''`}`;
/** The column of `factsOfLead` that says whether a field is known. */
export const knownOf = (field: CompletenessField): `knows_${string}` => `knows_${snake(field)}`;

/** Rows of leads, with what can count of them: what `reckoned` is made from. */
export const factsOfLead = sql.raw(`t.id, t.industry, t.country, t.employees, t.title, t.consents, split_part(t.email, '@', -1) as email_domain, ${COMPLETENESS_FIELDS.map((field) => `${known(field)} as ${knownOf(field)}`).join(', ')}`);

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
const byTitle = ({ titles }: ScoreRules) => chosen(titles.flatMap(({ words, points }) => words.map((said) => sql`when strpos(f.words, ${wordsOf(said)}::text) > 0 then ${int(points)}`)));

const byCompleteness = ({ completeness }: ScoreRules) => sum(Object.entries(completeness).map(([field, points]) => sql`case when f.${sql.raw(knownOf(field as CompletenessField))} then ${int(points)} else 0 end`));
const byConsent = ({ consents }: ScoreRules) => sum(Object.entries(consents).map(([channel, { granted, refused }]) => sql`case f.consents -> ${channel}::text ->> 'granted' when 'true' then ${int(granted)} when 'false' then ${int(refused)} else 0 end`));

/** Each rule of engagement as a row. */
const engagementRules = ({ engagement }: ScoreRules) =>
  sql`unnest(${engagement.map(({ kind }) => kind)}::text[], ${engagement.map(({ points }) => points)}::int[], ${engagement.map(({ halfLifeDays }) => (halfLifeDays === null ? null : halfLifeDays * 24))}::int[], ${engagement.map(({ most }) => most)}::int[]) as r (kind, points, half_life, most)`;

/** What has happened with each lead, and with those who became part of him, over however many merges: `leadId` is who he is now. */
export const engagementsOf = (leads: string, tenantId: string) => sql`
  (with recursive whole as (
    select f.id as lead_id, f.id from ${sql.raw(leads)} f
    union all select w.lead_id, m.id from whole w join platform.merged_records m on m.tenant_id = ${tenantId}::uuid and m.survivor_id = w.id and m.resource = ${leadsResource.name}
  ) select w.lead_id, e.kind, e.at, e.weight from sales.engagements e join whole w on w.id = e.lead_id where e.tenant_id = ${tenantId}::uuid and e.lead_id = any(array(select id from whole)) and not e.withdrawn)`;

/** What somebody has done, by kind in whole points, and when that changes by itself. The same reckoning as in `decay.ts`. */
const engaged = (rules: ScoreRules, leads: string, tenantId: string, at: Date) => sql`
  select k.lead_id, sum(k.points)::int as points, jsonb_object_agg(k.kind, k.points) filter (where k.points <> 0) as by_kind, min(k.next_at) as next_at
  from (
    select n.lead_id, n.kind, (sign(n.points) * div(least(sum(n.worth), n.most * 1000000::numeric) + 500000, 1000000))::int as points,
      min(n.at + make_interval(hours => (((n.step + 1) * n.half_life + ${int(STEPS - 1)}) / ${int(STEPS)})::int)) filter (where n.worth > 0 and n.half_life is not null) as next_at
    from (
      select s.*, case
        when s.half_life is null then abs(s.points) * s.weight * 1000000::bigint
        when s.step >= ${int(STEPS * FORGOTTEN_AFTER)} then 0
        else (abs(s.points) * s.weight * (${WORTH_BY_STEP})[s.step % ${int(STEPS)} + 1]) >> (s.step / ${int(STEPS)})::int end as worth
      from (select e.*, r.points, r.half_life, r.most, greatest(0, round(date_part('epoch', ${at.toISOString()}::timestamptz - e.at) * 1000)::bigint) / 3600000 * ${int(STEPS)} / r.half_life as step
        from ${engagementsOf(leads, tenantId)} e join ${engagementRules(rules)} on r.kind = e.kind ${ONCE}) s ${ONCE}
    ) n
    group by n.lead_id, n.kind, n.points, n.most
  ) k group by k.lead_id`;

/** Has a part reckoned once for each lead, and not again wherever it is named. */
const ONCE = sql.raw('offset 0');

const FACTORS: Readonly<Record<string, (rules: ScoreRules) => RawBuilder<unknown>>> = {
  BASE: ({ base }) => int(base),
  INDUSTRY: ({ industries }) => byValue(industries, 'industry'),
  COUNTRY: ({ countries }) => byValue(countries, 'country'),
  SIZE: bySize,
  TITLE: byTitle,
  COMPLETENESS: byCompleteness,
  CONSENT: byConsent,
  DISPOSABLE_ADDRESS: ({ disposableAddress: { points, domains } }) => sql`case when f.email_domain = any(${domains}::text[]) then ${int(points)} else 0 end`,
};
const CODES = Object.keys(FACTORS);
const columnOf = (code: string) => `points_of_${code.toLowerCase()}`;
const named = (row: string, code: string) => sql.raw(`${row}.${columnOf(code)}`);

/** The points by factor, where there are any, of a row of `reckoned`. */
export const factorsOf = (row: string) =>
  sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(CODES.flatMap((code) => [sql`${code}::text`, sql`nullif(${named(row, code)}, 0)`]))}, 'LIMITS', nullif(${sql.raw(`${row}.score - ${row}.points`)}, 0))) || coalesce(${sql.raw(row)}.by_kind, '{}')`;

/** The score of each lead of a statement that has `factsOfLead`: the points by factor, their sum within its limits, the grade, and when it changes by itself. It is `scoreOf`, for many. */
export function reckoned(rules: ScoreRules, leads: string, tenantId: string, at: Date): RawBuilder<unknown> {
  const { grades } = rules;
  return sql`
    select x.*, case ${sql.join(BOUNDED_GRADES.map((grade) => sql`when x.score >= ${int(grades[grade])} then ${grade}::text`), sql` `)} else 'F' end as grade
    from (select s.*, greatest(${int(LEAST)}, least(${int(MOST)}, s.points)) as score
      from (select p.*, ${sum(CODES.map((code) => named('p', code)))} + coalesce(p.engaged, 0) as points
        from (select f.*, ${sql.join(CODES.map((code) => sql`${FACTORS[code]!(rules)} as ${sql.raw(columnOf(code))}`))}, e.points as engaged, e.by_kind, e.next_at
          from (select f.*, ${titleWords} as words from ${sql.raw(leads)} f ${ONCE}) f left join (${engaged(rules, leads, tenantId, at)}) e on e.lead_id = f.id ${ONCE}) p ${ONCE}) s ${ONCE}) x`;
}
