import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type RawBuilder, sql } from 'kysely';
import { Command } from '../dispatch/message.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { resources } from '../resource/resource.js';
import { Work } from '../tenancy/work.js';
import type { Reference, Told } from './timeline-entry.js';

/** Put an event into the timelines that it belongs to. Done twice, it comes to the same. */
export class AddToTimeline extends Command<void> {
  readonly told!: Told;
}

/** Take what happened to a record that is gone for good out of all timelines. */
export class TakeOutOfTimelines extends Command<void> {
  readonly record!: Reference;
}

const tenant = () => Work.current().tenantId;

/** Two events of the same record wait for one another here: what comes to a record while it is merged is not lost between the two. */
const holdStatement = (subjects: readonly Reference[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`timeline ${tenant()} `} || name, 20261121)) from (select name from unnest(${subjects.map(({ kind, id }) => `${kind} ${id}`)}::text[]) as wanted (name) order by name) in_order`;

/** What has been merged into another record belongs to that, too, as long as nobody has undone it. */
const addStatement = ({ eventId, at, type, record, actorId, summary, subjects }: Told): RawBuilder<unknown> => sql`
  with recursive subjects (kind, id, merge_id, depth) as (
    select kind, id, null::uuid, 0 from unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::uuid[]) as named (kind, id)
    union
    select s.kind, m.record_id, (m.summary ->> 'mergeId')::uuid, s.depth + 1 from subjects s
      join platform.timeline_entries m on m.tenant_id = ${tenant()}::uuid and m.subject_id = s.id and m.subject_kind = s.kind and m.type like '%.merged' and m.type = s.kind || '.merged' and m.record_id <> s.id
      where s.depth < 5 and not exists (select from platform.timeline_entries u where u.tenant_id = m.tenant_id and u.subject_kind = m.subject_kind and u.subject_id = m.subject_id and u.type = s.kind || '.unmerged' and u.summary ->> 'mergeId' = m.summary ->> 'mergeId')
  )
  insert into platform.timeline_entries (tenant_id, id, subject_kind, subject_id, at, event_id, type, record_kind, record_id, actor_id, summary, merge_id)
  select ${tenant()}::uuid, uuidv7(), kind, id, ${at}::timestamptz, ${eventId}::uuid, ${type}, ${record.kind}, ${record.id}::uuid, ${actorId}::uuid, ${JSON.stringify(summary)}::jsonb, merge_id
  from (select distinct on (kind, id) kind, id, merge_id from subjects order by kind, id, depth) each_once
  on conflict (tenant_id, subject_kind, subject_id, at, event_id) do nothing`;

const bringStatement = (kind: string, from: string, to: string, merge: string): RawBuilder<unknown> => sql`
  insert into platform.timeline_entries (tenant_id, id, subject_kind, subject_id, at, event_id, type, record_kind, record_id, actor_id, summary, merge_id)
  select tenant_id, uuidv7(), subject_kind, ${to}::uuid, at, event_id, type, record_kind, record_id, actor_id, summary, ${merge}::uuid
  from platform.timeline_entries where tenant_id = ${tenant()}::uuid and subject_kind = ${kind} and subject_id = ${from}::uuid
  on conflict (tenant_id, subject_kind, subject_id, at, event_id) do nothing`;

const giveBackStatement = (kind: string, to: string, merge: string): RawBuilder<unknown> =>
  sql`delete from platform.timeline_entries where tenant_id = ${tenant()}::uuid and subject_kind = ${kind} and subject_id = ${to}::uuid and merge_id = ${merge}::uuid`;

/** What the record is about now, where its kind says that it is about another. */
function subjectStatement({ kind, id }: Reference): RawBuilder<{ kind: string; id: string }> | undefined {
  const resource = resources().find((each) => each.kind === kind);
  if (!resource?.fields.subjectType || !resource.fields.subjectId) return undefined;
  const [type, subject] = [sql.ref(resource.column('subjectType')), sql.ref(resource.column('subjectId'))];
  return sql<{ kind: string; id: string }>`select ${type} as kind, ${subject} as id from ${sql.table(resource.table)} where tenant_id = ${tenant()}::uuid and id = ${id}::uuid and ${type} is not null and ${subject} is not null`;
}

@CommandHandler(AddToTimeline)
export class AddToTimelineHandler implements ICommandHandler<AddToTimeline> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ told }: AddToTimeline): Promise<void> {
    const whole = { ...told, subjects: await this.subjectsOf(told) };
    await this.unitOfWork.rows(holdStatement(whole.subjects));
    await this.unitOfWork.rows(addStatement(whole));
    await this.follow(told);
  }

  private async subjectsOf({ record, subjects }: Told): Promise<readonly Reference[]> {
    const statement = subjectStatement(record);
    const named = statement ? await this.unitOfWork.rows(statement) : [];
    return [...subjects, ...named.filter(({ kind, id }) => !subjects.some((known) => known.kind === kind && known.id === id))];
  }

  /** Of two records that became one, the timelines do, and are two again when that is undone. */
  private async follow({ type, record: { kind, id }, summary: { mergedId, mergeId } }: Told): Promise<void> {
    if (typeof mergedId !== 'string' || typeof mergeId !== 'string') return;
    if (type === `${kind}.merged`) await this.unitOfWork.rows(bringStatement(kind, mergedId, id, mergeId));
    if (type === `${kind}.unmerged`) await this.unitOfWork.rows(giveBackStatement(kind, id, mergeId));
  }
}

@CommandHandler(TakeOutOfTimelines)
export class TakeOutOfTimelinesHandler implements ICommandHandler<TakeOutOfTimelines> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ record: { kind, id } }: TakeOutOfTimelines): Promise<void> {
    await this.unitOfWork.rows(sql`delete from platform.timeline_entries where tenant_id = ${tenant()}::uuid and ((record_id = ${id}::uuid and record_kind = ${kind}) or (subject_id = ${id}::uuid and subject_kind = ${kind}))`);
  }
}
