import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileSight } from '../conditions/compile-condition.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { Cursors } from '../resource/cursors.js';
import { ReadRecord } from '../resource/record-queries.js';
import { type Resource, resources } from '../resource/resource.js';
import { presentSights } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import type { TimelineQuestion } from './timeline-question.js';

export interface TimelineEntryRow {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly kind: string;
  readonly recordId: string;
  readonly title: string | null;
  readonly actorId: string | null;
  readonly summary: Readonly<Record<string, unknown>>;
}

export interface TimelinePage {
  readonly data: readonly TimelineEntryRow[];
  readonly page: { readonly take: number; readonly nextCursor: string | null };
}

/** What happened to a record and around it, the latest first: as much of it as the caller sees. */
export class ListTimeline extends Query<TimelinePage> {
  readonly question!: TimelineQuestion;
}

/** Of kinds whose records the caller sees only some of, the entries of those. */
function seen(kinds: readonly Resource[]): RawBuilder<SqlBool> {
  const sights = presentSights();
  const ofAll = kinds.filter((resource) => sights(resource) === true).map(({ kind }) => kind);
  const ofSome = kinds.filter((resource) => typeof sights(resource) !== 'boolean').map((resource) => {
    const record = sql`select from ${sql.table(resource.table)} as r where r.tenant_id = e.tenant_id and r.id = e.record_id and ${compileSight(sights(resource), resource, 'r')}`;
    return sql<SqlBool>`(e.record_kind = ${resource.kind} and exists (${record}))`;
  });
  return sql`(${sql.join([sql<SqlBool>`e.record_kind = any(${ofAll}::text[])`, ...ofSome], sql` or `)})`;
}

function subjectStatement(resource: Resource, id: string): RawBuilder<{ found: boolean }> {
  const live = sql.raw(resource.appendOnly ? 'true' : 's.deleted_at is null');
  return sql<{ found: boolean }>`select true as found from ${sql.table(resource.table)} s where s.tenant_id = ${Work.current().tenantId}::uuid and s.id = ${id}::uuid and ${live} and ${compileSight(presentSights()(resource), resource, 's')}`;
}

/** The page first, and then what its records are called now. */
function pageStatement({ subject, types, kinds, from, before, take }: TimelineQuestion, shown: readonly Resource[], place?: readonly unknown[]): RawBuilder<TimelineEntryRow & { readonly eventId: string }> {
  const tenant = Work.current().tenantId;
  const conditions = [
    sql<SqlBool>`e.tenant_id = ${tenant}::uuid and e.subject_kind = ${subject.resource.kind} and e.subject_id = ${subject.id}::uuid`,
    ...(kinds ? [kinds.length === 1 ? sql<SqlBool>`e.record_kind = ${kinds[0]!}` : sql<SqlBool>`e.record_kind = any(${kinds}::text[])`] : []),
    ...(types ? [sql<SqlBool>`e.type = any(${types}::text[])`] : []),
    ...(from === undefined ? [] : [sql<SqlBool>`e.at >= ${from}::timestamptz`]),
    ...(before === undefined ? [] : [sql<SqlBool>`e.at < ${before}::timestamptz`]),
    ...(place ? [sql<SqlBool>`(e.at, e.event_id) < (${place[0]}::timestamptz, ${place[1]}::uuid)`] : []),
    seen(shown),
  ];
  return sql`with page as materialized (
      select e.* from platform.timeline_entries e where ${sql.join(conditions, sql` and `)} order by e.at desc, e.event_id desc limit ${take + 1}::int
    )
    select p.event_id as id, p.at, p.type, p.record_kind as kind, p.record_id as "recordId", r.title, p.actor_id as "actorId", p.summary
    from page p left join platform.search_rows r on r.tenant_id = p.tenant_id and r.kind = p.record_kind and r.record_id = p.record_id order by p.at desc, p.event_id desc`;
}

@QueryHandler(ListTimeline)
export class ListTimelineHandler implements IQueryHandler<ListTimeline> {
  constructor(
    private readonly reads: Reads,
    private readonly cursors: Cursors,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Two statements on one snapshot. */
  async execute({ question }: ListTimeline): Promise<TimelinePage> {
    const { subject, types, kinds, from, before, take, cursor } = question;
    const asked = JSON.stringify(['timeline', Work.current().tenantId, subject.resource.kind, subject.id, types, kinds, from, before]);
    const place = cursor === undefined ? undefined : this.cursors.open(asked, cursor);
    const [subjects, rows] = await this.reads.all([subjectStatement(subject.resource, subject.id), pageStatement(question, resources(), place)]);
    // refuses what is not there, and leads from what was merged to the survivor
    if (subjects.length === 0) await this.dispatcher.ask(ReadRecord.of({ resource: subject.resource, id: subject.id, shape: { fields: ['id'], include: [] } }));
    const data = rows.slice(0, take);
    const last = rows.length > take ? data.at(-1)! : undefined;
    return { data, page: { take, nextCursor: last ? this.cursors.seal(asked, [last.at, last.id]) : null } };
  }
}
