import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsISO8601, IsString, Length } from 'class-validator';
import { sql } from 'kysely';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { Command } from '../dispatch/message.js';
import { Optional } from '../http/validators.js';
import { Records } from '../persistence/records.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import { Replay, type ReplayId } from './replay.js';
import { type KnownSubscriber, Subscribers } from './subscribers.js';

/** Events of one piece: one transaction hands them all out. */
const PIECE = 1_000;

/** Deliver events again that were logged since a moment, to subscribers that may hear an event twice. */
export class BeginReplay extends Command<ReplayId> {
  /**
   * From when on.
   * @example 2026-11-20T00:00:00.000Z
   */
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly since!: string;

  /**
   * Only events of these types; all, if left out.
   * @example ["note.written"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  @Optional()
  readonly types?: string[];

  /**
   * Only to these subscribers; to all that are replayable, if left out.
   * @example ["timeline.note-written"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  @Optional()
  readonly subscribers?: string[];
}

/** Hand out the next piece of a replay. */
export class AdvanceReplay extends Command<void> {
  readonly id!: ReplayId;
}

/** End a replay. What it has handed out already is still delivered. */
export class CancelReplay extends Command<void> {
  readonly id!: ReplayId;
}

@CommandHandler(BeginReplay)
export class BeginReplayHandler implements ICommandHandler<BeginReplay> {
  constructor(
    private readonly records: Records,
    private readonly subscribers: Subscribers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ since, types, subscribers: names }: BeginReplay): Promise<ReplayId> {
    const hearing = this.replayable(names);
    assertHeard(types, hearing);
    const [log] = await this.unitOfWork.rows<{ place: number; until: number }>(sql`
      select coalesce((select sequence from platform.outbox where tenant_id = t.id and logged_at < ${since}::timestamptz order by logged_at desc, sequence desc limit 1), 0) as place,
        coalesce((select max(sequence) from platform.outbox where tenant_id = t.id), 0) as until
      from (select ${Work.current().tenantId}::uuid as id) t`);
    const id = newId<'Replay'>();
    this.records.add(Replay.begin(id, { since: new Date(since), types: types ?? null, subscribers: hearing.map(({ name }) => name), place: log!.place, until: log!.until }));
    return id;
  }

  private replayable(names: readonly string[] | undefined): readonly KnownSubscriber[] {
    const all = this.subscribers.all().filter(({ replayable }) => replayable);
    const known = all.map(({ name }) => name);
    const unknown = names?.filter((name) => !known.includes(name)) ?? [];
    if (unknown.length > 0 || all.length === 0) {
      throw new DomainError('rule', 'not_replayable', `${unknown.length > 0 ? `${unknown.join(', ')} can not` : 'No subscriber can'} hear an event twice. Those that can: ${known.join(', ') || 'none'}.`);
    }
    return all.filter(({ name }) => names?.includes(name) ?? true);
  }
}

function assertHeard(types: readonly string[] | undefined, subscribers: readonly KnownSubscriber[]): void {
  const heard = [...new Set(subscribers.flatMap(({ events }) => events.map(({ type }) => type)))].toSorted();
  const unheard = types?.filter((type) => !heard.includes(type)) ?? [];
  if (unheard.length > 0) throw new DomainError('rule', 'not_subscribed', `None of these subscribers hears ${unheard.join(', ')}. They hear ${heard.join(', ')}.`);
}

@CommandHandler(AdvanceReplay)
export class AdvanceReplayHandler implements ICommandHandler<AdvanceReplay> {
  constructor(
    private readonly records: Records,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ id }: AdvanceReplay): Promise<void> {
    const replay = await this.records.get(Replay, id);
    if (!replay.isRunning) return;
    const [piece] = await this.unitOfWork.rows<{ events: number; deliveries: number; place: number | null }>(sql`
      with piece as (
        select tenant_id, id, type, version, aggregate_id, position, sequence from platform.outbox
        where tenant_id = ${Work.current().tenantId}::uuid and sequence > ${replay.place}::bigint and sequence <= ${replay.until}::bigint and (${replay.types}::text[] is null or type = any(${replay.types}::text[]))
        order by sequence limit ${PIECE}::int
      ), owed as (
        insert into platform.deliveries (tenant_id, id, event_id, subscriber, lane, position)
        select p.tenant_id, uuidv7(), p.id, s.subscriber, p.aggregate_id, p.position
        from piece p join platform.subscriptions s on s.event = p.type || '@' || p.version and s.subscriber = any(${replay.subscribers}::text[])
        on conflict (tenant_id, event_id, subscriber) do nothing returning id
      )
      select (select count(*) from piece)::int as events, (select count(*) from owed)::int as deliveries, (select max(sequence) from piece having count(*) = ${PIECE}::int) as place`);
    replay.advance(piece!);
  }
}

@CommandHandler(CancelReplay)
export class CancelReplayHandler implements ICommandHandler<CancelReplay> {
  constructor(private readonly records: Records) {}

  async execute({ id }: CancelReplay): Promise<void> {
    const replay = await this.records.get(Replay, id);
    replay.cancel();
  }
}
