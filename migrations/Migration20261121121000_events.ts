import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { APP_ROLE, RELAY_ROLE } from '../src/platform/persistence/tenancy.js';

/** What is owed comes and goes quicker than statistics are made: it is always reached by its indexes, whatever they say. */
const BY_INDEX = 'set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_sort = off set enable_incremental_sort = off set plan_cache_mode = force_generic_plan';

/** Held by whoever claims deliveries, and by whoever numbers events. */
const CLAIMING = 7_463_011;
const LOGGING = 7_463_012;

/** Events on their way: a log that is numbered after the commit, what is owed to whom, and what could not be delivered. */
export class Migration20261121121000_events extends SchemaMigration {
  override up(): void {
    this.makeRoleOfFunctions(RELAY_ROLE);
    this.addSql(`grant usage on schema platform to ${RELAY_ROLE}`);
    this.makeLog();
    this.makeSubscriptions();
    this.makeDeliveries();
    this.makeDeadLetters();
    this.makeReplays();
    this.makeRelay();
  }

  /** The outbox becomes the log: its events are never changed, but for the number that they get once they are committed. */
  private makeLog(): void {
    this.addSql('alter table platform.outbox add column sequence bigint, add column logged_at timestamptz(3), add column trace jsonb');
    this.addSql('drop index platform.outbox_position_idx');
    this.makeIndex('platform.outbox', 'position', { where: 'sequence is null' });
    this.makeIndex('platform.outbox', 'sequence');
    this.makeIndex('platform.outbox', 'type, sequence');
    this.makeIndex('platform.outbox', 'logged_at');
    this.addSql(`revoke update, delete on platform.outbox from ${APP_ROLE}`);
    this.addSql(`create policy relay on platform.outbox to ${RELAY_ROLE} using (true)`);
    this.addSql(`grant select (tenant_id, id, position, occurred_at, sequence, logged_at), update (sequence, logged_at), delete on platform.outbox to ${RELAY_ROLE}`);
    this.addSql('create sequence platform.event_sequence');
    this.addSql(`grant usage on sequence platform.event_sequence to ${RELAY_ROLE}`);
    this.makeTable('platform.log_horizons', ['purged bigint not null']);
    this.addSql(`revoke insert, update, delete on platform.log_horizons from ${APP_ROLE}`);
    this.addSql(`create policy relay on platform.log_horizons to ${RELAY_ROLE} using (true)`);
    this.addSql(`grant select, insert, update on platform.log_horizons to ${RELAY_ROLE}`);
  }

  /** Who wants to hear what: kept by the processes that are alive, so that also those of an older version deliver to new subscribers. */
  private makeSubscriptions(): void {
    this.addSql('create table platform.subscriptions (event text not null, subscriber text not null, seen_at timestamptz(3) not null default now(), primary key (event, subscriber))');
    this.addSql(`grant select, insert, update on platform.subscriptions to ${APP_ROLE}`);
    this.addSql(`grant select, delete on platform.subscriptions to ${RELAY_ROLE}`);
  }

  private makeDeliveries(): void {
    this.makeTable('platform.deliveries', [
      'event_id uuid not null',
      'subscriber text not null',
      'lane uuid not null',
      'position bigint not null',
      `state text not null default 'ready' check (state in ('ready', 'waiting', 'claimed', 'dead'))`,
      'due_at timestamptz(3) not null default now()',
      'lease uuid',
      'starts integer not null default 0',
      'failures integer not null default 0',
      'owed_since timestamptz(3) not null default now()',
    ]);
    this.addSql('alter table platform.deliveries set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0)');
    this.makeIndex('platform.deliveries', 'event_id, subscriber', { unique: true });
    this.makeIndex('platform.deliveries', 'subscriber, lane, position');
    this.makeIndex('platform.deliveries', 'subscriber, due_at, position', { where: `state = 'ready'` });
    this.makeIndex('platform.deliveries', 'due_at', { where: `state = 'claimed'` });
    this.addSql(`create policy relay on platform.deliveries to ${RELAY_ROLE} using (true)`);
    this.addSql(`grant select, update (state, due_at, lease, starts), delete on platform.deliveries to ${RELAY_ROLE}`);

    this.addSql(`create function platform.owe_deliveries() returns trigger language plpgsql set search_path = pg_catalog as $$ begin
        insert into platform.deliveries (tenant_id, id, event_id, subscriber, lane, position)
          select e.tenant_id, uuidv7(), e.id, s.subscriber, e.aggregate_id, e.position
          from written e join platform.subscriptions s on s.event = e.type || '@' || e.version;
        return null;
      end $$`);
    this.addSql('create trigger owe_deliveries after insert on platform.outbox referencing new table as written for each statement execute function platform.owe_deliveries()');

    // whoever takes the first of a lane away holds the lane until he commits; whoever only looks passes by
    this.addSql(`create function platform.lane_key(tenant uuid, subscriber text, lane uuid) returns bigint language sql immutable parallel safe set search_path = pg_catalog as $$
        select hashtextextended(tenant::text || lane::text || subscriber, 20261121)
      $$`);
    this.addSql(`create function platform.settle_delivery(tenant uuid, delivery uuid, token uuid) returns boolean language plpgsql set search_path = pg_catalog ${BY_INDEX} as $$
      declare settled platform.deliveries;
      begin
        delete from platform.deliveries where tenant_id = tenant and id = delivery and lease is not distinct from token returning * into settled;
        if not found then return false; end if;
        perform pg_advisory_xact_lock(platform.lane_key(tenant, settled.subscriber, settled.lane));
        update platform.deliveries set state = 'ready' where tenant_id = tenant and id =
          (select id from platform.deliveries where tenant_id = tenant and subscriber = settled.subscriber and lane = settled.lane and state = 'waiting' order by position limit 1);
        return true;
      end $$`);
  }

  private makeDeadLetters(): void {
    this.makeRecordTable('platform.dead_letters', [
      'delivery_id uuid not null',
      'status text not null',
      'subscriber text not null',
      'event_type text not null',
      'event_id uuid not null',
      'event jsonb not null',
      'attempts integer not null',
      'error jsonb not null',
    ], { recyclable: false });
    for (const column of ['status', 'subscriber', 'event_type', 'event_id']) this.makeIndex('platform.dead_letters', `${column}, created_at, id`);
    this.addSql(`create policy relay on platform.dead_letters to ${RELAY_ROLE} using (true)`);
    this.addSql(`grant select (tenant_id, id, status, updated_at), delete on platform.dead_letters to ${RELAY_ROLE}`);
  }

  private makeReplays(): void {
    this.makeRecordTable('platform.replays', [
      'status text not null',
      'since timestamptz(3) not null',
      'types text[]',
      'subscribers text[] not null',
      'events integer not null',
      'deliveries integer not null',
      'place bigint not null',
      'until bigint not null',
    ], { recyclable: false });
    this.makeIndex('platform.replays', 'status, created_at, id');
    this.addSql(`create policy relay on platform.replays to ${RELAY_ROLE} using (true)`);
    this.addSql(`grant select (tenant_id, id, status, updated_at), delete on platform.replays to ${RELAY_ROLE}`);
  }

  /** What has to look at all tenants at once. It hands out ids and numbers, never what an event says. */
  private makeRelay(): void {
    this.addSql(`create function platform.claim_deliveries(subscribers text[], room integer[], busy_tenants uuid[], busy integer[], share integer, most integer, lease_ms integer, beyond uuid)
      returns table (tenant_id uuid, id uuid, subscriber text, lease uuid, starts integer, failures integer)
      language plpgsql security definer set search_path = pg_catalog ${BY_INDEX} as $$
      #variable_conflict use_column
      declare
        moment constant timestamptz := clock_timestamp();
        picked platform.deliveries[];
        passed integer;
      begin
        perform pg_advisory_xact_lock(${CLAIMING});
        -- those of a worker that is gone: one that still runs holds the row
        update platform.deliveries d set state = 'ready', lease = null
          from (select c.tenant_id, c.id from platform.deliveries c where c.state = 'claimed' and c.due_at <= moment limit 100 for update skip locked) lost
          where d.tenant_id = lost.tenant_id and d.id = lost.id;
        for round in 1..64 loop
          -- some of each tenant and subscriber, in turns, from lanes that nobody is at
          with recursive tenants (tenant_id, place) as (
            (select d.tenant_id, 1 from platform.deliveries d where d.state = 'ready' and d.tenant_id > beyond order by d.tenant_id, d.subscriber, d.due_at, d.position limit 1)
            union all
            select (select d.tenant_id from platform.deliveries d where d.state = 'ready' and d.tenant_id > t.tenant_id order by d.tenant_id, d.subscriber, d.due_at, d.position limit 1), t.place + 1
            from tenants t where t.tenant_id is not null and t.place < 32
          ), due as (
            select d as delivery, t.place, row_number() over (partition by t.tenant_id, s.name order by d.due_at, d.position) as turn_of_subscriber
            from tenants t cross join unnest(subscribers, room) as s (name, room) cross join lateral (
              select * from platform.deliveries d
              where d.tenant_id = t.tenant_id and d.subscriber = s.name and d.state = 'ready' and d.due_at <= moment and s.room > 0 order by d.due_at, d.position limit s.room + 2
            ) d
          ), fair as (
            select delivery, place, row_number() over (partition by place order by turn_of_subscriber, random()) as turn from due
          ), seen as materialized (
            select delivery, turn, place from fair order by turn, place limit 4 * most
          ), free as materialized (
            select delivery, turn, place, pg_try_advisory_xact_lock(platform.lane_key((delivery).tenant_id, (delivery).subscriber, (delivery).lane)) as is_free from seen
          )
          select array_agg(delivery order by turn, place) filter (where is_free) into picked from free;
          if picked is null then return; end if;
          -- a later event waits for the earlier ones of its lane
          update platform.deliveries d set state = 'waiting' from unnest(picked) p where d.tenant_id = p.tenant_id and d.id = p.id
            and p.position > (select e.position from platform.deliveries e where e.tenant_id = p.tenant_id and e.subscriber = p.subscriber and e.lane = p.lane order by e.position limit 1);
          get diagnostics passed = row_count;
          return query
            with first as (
              select p.tenant_id, p.id, p.ordinality, s.room, share - coalesce(b.busy, 0) as left_to_tenant,
                row_number() over (partition by p.tenant_id order by p.ordinality) as of_tenant, row_number() over (partition by p.subscriber order by p.ordinality) as of_subscriber
              from unnest(picked) with ordinality p
              join platform.deliveries d on d.tenant_id = p.tenant_id and d.id = p.id and d.state <> 'waiting'
              join unnest(subscribers, room) as s (name, room) on s.name = p.subscriber
              left join unnest(busy_tenants, busy) as b (tenant_id, busy) on b.tenant_id = p.tenant_id
            ), chosen as (
              select f.tenant_id, f.id from first f where f.of_tenant <= f.left_to_tenant and f.of_subscriber <= f.room order by f.ordinality limit most
            )
            update platform.deliveries d set state = 'claimed', lease = gen_random_uuid(), due_at = clock_timestamp() + make_interval(secs => lease_ms / 1000.0), starts = d.starts + 1
            from chosen c where d.tenant_id = c.tenant_id and d.id = c.id
            returning d.tenant_id, d.id, d.subscriber, d.lease, d.starts, d.failures;
          if found or passed = 0 then return; end if;
        end loop;
      end $$`);
    this.handOver('platform.claim_deliveries(text[], integer[], uuid[], integer[], integer, integer, integer, uuid)', RELAY_ROLE);

    // one at a time, so that no number becomes visible after a higher one
    this.addSql(`create function platform.log_events(most integer) returns integer language plpgsql security definer set search_path = pg_catalog as $$
      declare logged integer;
      begin
        if not pg_try_advisory_xact_lock(${LOGGING}) then return -1; end if;
        update platform.outbox o set sequence = numbered.sequence, logged_at = clock_timestamp()
          from (
            select fresh.tenant_id, fresh.id, nextval('platform.event_sequence') as sequence
            from (select tenant_id, id from platform.outbox where sequence is null order by tenant_id, position limit most) fresh
          ) numbered where o.tenant_id = numbered.tenant_id and o.id = numbered.id;
        get diagnostics logged = row_count;
        return logged;
      end $$`);
    this.handOver('platform.log_events(integer)', RELAY_ROLE);

    this.addSql(`create function platform.event_backlog() returns table (subscriber text, ready bigint, waiting bigint, dead bigint, oldest timestamptz) language sql stable security definer set search_path = pg_catalog as $$
        select d.subscriber, count(*) filter (where d.state in ('ready', 'claimed')), count(*) filter (where d.state = 'waiting'), count(*) filter (where d.state = 'dead'), min(d.owed_since) filter (where d.state in ('ready', 'claimed'))
        from platform.deliveries d group by d.subscriber
      $$`);
    this.handOver('platform.event_backlog()', RELAY_ROLE);

    this.addSql(`create function platform.log_backlog() returns table (events bigint, oldest timestamptz) language sql stable security definer set search_path = pg_catalog as $$
        select count(*), min(o.occurred_at) from platform.outbox o where o.sequence is null
      $$`);
    this.handOver('platform.log_backlog()', RELAY_ROLE);

    this.addSql(`create function platform.purge_events(kept_days integer, most integer) returns integer language plpgsql security definer set search_path = pg_catalog as $$
      declare
        horizon constant timestamptz := clock_timestamp() - make_interval(days => kept_days);
        purged integer;
        gone integer;
      begin
        delete from platform.dead_letters d using (select l.tenant_id, l.id from platform.dead_letters l where l.status <> 'open' and l.updated_at < horizon limit most) old where d.tenant_id = old.tenant_id and d.id = old.id;
        get diagnostics purged = row_count;
        delete from platform.replays d using (select r.tenant_id, r.id from platform.replays r where r.status <> 'running' and r.updated_at < horizon limit most) old where d.tenant_id = old.tenant_id and d.id = old.id;
        get diagnostics gone = row_count;
        purged := purged + gone;
        with recursive tenants (tenant_id) as (
          (select o.tenant_id from platform.outbox o order by o.tenant_id limit 1)
          union all
          select (select o.tenant_id from platform.outbox o where o.tenant_id > t.tenant_id order by o.tenant_id limit 1) from tenants t where t.tenant_id is not null
        ), old as (
          select o.tenant_id, o.id from tenants t cross join lateral (
            select o.tenant_id, o.id from platform.outbox o where o.tenant_id = t.tenant_id and o.logged_at < horizon
              and not exists (select from platform.deliveries d where d.tenant_id = o.tenant_id and d.event_id = o.id) limit most
          ) o limit most
        ), removed as (
          delete from platform.outbox o using old where o.tenant_id = old.tenant_id and o.id = old.id returning o.tenant_id, o.sequence
        ), marked as (
          insert into platform.log_horizons as h (tenant_id, id, purged) select g.tenant_id, g.tenant_id, max(g.sequence) from removed g group by g.tenant_id
          on conflict (tenant_id, id) do update set purged = greatest(h.purged, excluded.purged)
        )
        select purged + count(*) into purged from removed;
        return purged;
      end $$`);
    this.handOver('platform.purge_events(integer, integer)', RELAY_ROLE);

    this.addSql(`create function platform.retire_subscribers(quiet_hours integer, most integer) returns table (subscriber text, deliveries bigint) language plpgsql security definer set search_path = pg_catalog as $$
      #variable_conflict use_column
      begin
        delete from platform.subscriptions where seen_at < (select max(seen_at) from platform.subscriptions) - make_interval(hours => quiet_hours);
        return query
          with gone as (
            delete from platform.deliveries d using (
              select o.tenant_id, o.id from platform.deliveries o where not exists (select from platform.subscriptions s where s.subscriber = o.subscriber) and o.owed_since < clock_timestamp() - make_interval(hours => quiet_hours) limit most
            ) orphans where d.tenant_id = orphans.tenant_id and d.id = orphans.id returning d.subscriber
          )
          select g.subscriber, count(*) from gone g group by g.subscriber;
      end $$`);
    this.handOver('platform.retire_subscribers(integer, integer)', RELAY_ROLE);
  }

  override down(): void {
    for (const signature of ['claim_deliveries(text[], integer[], uuid[], integer[], integer, integer, integer, uuid)', 'log_events(integer)', 'event_backlog()', 'log_backlog()', 'purge_events(integer, integer)', 'retire_subscribers(integer, integer)']) {
      this.addSql(`drop function platform.${signature}`);
    }
    this.addSql('drop trigger owe_deliveries on platform.outbox');
    this.addSql('drop function platform.owe_deliveries(), platform.settle_delivery(uuid, uuid, uuid), platform.lane_key(uuid, text, uuid)');
    this.addSql('drop table platform.replays, platform.dead_letters, platform.deliveries, platform.subscriptions, platform.log_horizons');
    this.addSql('drop policy relay on platform.outbox');
    this.addSql(`revoke all on platform.outbox from ${RELAY_ROLE}`);
    this.addSql('alter table platform.outbox drop column sequence, drop column logged_at, drop column trace');
    this.addSql('drop sequence platform.event_sequence');
    this.makeIndex('platform.outbox', 'position');
    this.addSql(`grant update, delete on platform.outbox to ${APP_ROLE}`);
    this.addSql(`revoke usage on schema platform from ${RELAY_ROLE}`);
  }
}
