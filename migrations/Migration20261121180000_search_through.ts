import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { SEARCH_ROLE } from '../src/platform/persistence/tenancy.js';

/** Rows that are looked at for what is not found under a key of its own, before those that are none of it are left out. */
const LOOKED_AT = 500;
/** With so many hits of a kind, nothing misspelt and no parts are looked for. */
const ENOUGH = 5;
/** Of a word that somebody's own records are found by, so much is in the key; of a longer one the rest is asked of the words. */
const LONGEST_OWN = 16;
/** Whoever sees the records of more people finds beginnings among everybody's: then what is his comes soon. */
const MOST_OWNERS = 64;

const KEYS = 'tenant_id, platform.finding_keys(tenant_id, kind, record_id, reached_by, names, words, addresses, borrowed)';

/** Small functions, in the order in which they build on one another. */
const THROUGH: Readonly<Record<string, string>> = {
  // short, and told apart by the row itself where two are the same
  'finding_reach(who text) returns text language sql immutable parallel safe': `select left(md5(who), 8)`,
  'borrowed_words(borrowed jsonb) returns text[] language sql immutable parallel safe': `select case when borrowed = '[]' then '{}' else array(select jsonb_array_elements_text(jsonb_path_query(borrowed, '$[*].words'))) end`,
  'finding_keys(tenant uuid, kind text, record uuid, reached_by text[], names text[], words text[], addresses text, borrowed jsonb) returns tsvector language sql immutable parallel safe': `select array_to_tsvector(array(select mark || ' ' || word from unnest(words) word where word <> '')
        || array(select mark || '~' || slip from unnest(names) name, unnest(platform.finding_slips(name)) slip)
        || array(select mark || '#' || part from unnest(platform.finding_parts(addresses)) part)
        || array(select mark || '=' || who from unnest(reached_by) who)
        || array(select mark || '>' || word from unnest(lent) word)
        || array(select mark || '=' || platform.finding_reach(who) || ' ' || left(word, ${LONGEST_OWN}) from unnest(reached_by) who, unnest(words) word)
        || array(select mark || '=' || platform.finding_reach(who) || '>' || left(word, ${LONGEST_OWN}) from unnest(reached_by) who, unnest(lent) word))
      from (select platform.finding_mark(tenant, kind, get_byte(uuid_send(record), 15) & 15 = 0) as mark, platform.borrowed_words(borrowed) as lent offset 0) once`,
};

/** What was there before, for the way back. */
const BEFORE: readonly string[] = [
  `create function platform.finding_keys(tenant uuid, kind text, record uuid, reached_by text[], names text[], words text[], addresses text) returns tsvector language sql immutable parallel safe as $$ select array_to_tsvector(array(select mark || ' ' || word from unnest(words) word where word <> '')
        || array(select mark || '~' || slip from unnest(names) name, unnest(platform.finding_slips(name)) slip)
        || array(select mark || '#' || part from unnest(platform.finding_parts(addresses)) part)
        || array(select mark || '=' || who from unnest(reached_by) who))
      from (select platform.finding_mark(tenant, kind, get_byte(uuid_send(record), 15) & 15 = 0) as mark offset 0) once $$`,
  `create index search_rows_keys_idx on platform.search_rows using gin (tenant_id, platform.finding_keys(tenant_id, kind, record_id, reached_by, names, words, addresses)) with (fastupdate = off)`,
  `create function platform.finding_question(mark text, tokens text[], tier integer) returns tsquery language plpgsql immutable parallel safe as $$
      declare
        question tsquery;
        term tsquery;
        parts tsquery;
        token text;
        each text;
      begin
        for place in 1..cardinality(tokens) loop
          token := tokens[place];
          term := platform.finding_term(mark || ' ' || token, tier = 3 or (tier = 2 and place = cardinality(tokens)));
          if tier = 3 and length(token) >= 4 then
            foreach each in array platform.finding_slips(token) loop
              term := term || platform.finding_term(mark || '~' || each, false);
            end loop;
          end if;
          if tier = 3 and length(token) >= 3 then
            parts := null;
            foreach each in array platform.finding_parts(token) loop
              parts := case when parts is null then platform.finding_term(mark || '#' || each, false) else parts && platform.finding_term(mark || '#' || each, false) end;
            end loop;
            term := term || parts;
          end if;
          question := case when question is null then term else question && term end;
        end loop;
        return question;
      end $$`,
  `create function platform.find_records(kinds text[], reach jsonb, tokens text[], digits text, most integer) returns table (id uuid, closeness real)
      language plpgsql stable security definer parallel safe rows 200 set search_path = pg_catalog
      set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set plan_cache_mode = force_generic_plan set work_mem = '32MB' as $$
      #variable_conflict use_column
      declare
        tenant constant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
        longest constant integer := (select max(length(token)) from unnest(tokens) token);
        wanted_kind text;
        wanted text[];
        mark text;
        question tsquery;
        here uuid[];
        more uuid[];
        near real[];
      begin
        if tenant is null or cardinality(tokens) = 0 then return; end if;
        foreach wanted_kind in array kinds loop
          here := '{}';
          <<tiers>>
          for tier in 1..3 loop
            continue when tier = 3 and digits is null and ((longest < 3 and cardinality(tokens) = 1) or cardinality(here) >= ${ENOUGH});
            wanted := case when tier = 3 and digits is not null then array[digits] else tokens end;
            for part in 0..1 loop
              exit tiers when cardinality(here) >= most;
              mark := platform.finding_mark(tenant, wanted_kind, part = 0);
              question := platform.finding_question(mark, wanted, tier);
              if jsonb_typeof(reach -> wanted_kind) = 'array' and (whose is null or tier = 4) then
                question := platform.any_term(array(select mark || '=' || who from jsonb_array_elements_text(reach -> wanted_kind) who)) && question;
              end if;
              -- the tenant is in the keys: asked for by itself, all of its rows would be gone through
              select array_agg(f.id), array_agg(f.near) into more, near from (
                select c.id, c.near from (
                  select r.id, case tier when 1 then 1.0::real when 2 then 0.85::real else platform.closeness(wanted, r.names, r.words, r.addresses) * 0.7::real end as near from platform.search_rows r
                  where platform.finding_keys(r.tenant_id, r.kind, r.record_id, r.reached_by, r.names, r.words, r.addresses) @@ question
                    and r.tenant_id is not distinct from tenant and r.kind = wanted_kind
                    and (reach -> wanted_kind = 'true' or jsonb_exists_any(reach -> wanted_kind, r.reached_by))
                    and r.id <> all (here)
                  limit case when tier > 2 then ${LOOKED_AT} else most - cardinality(here) end
                ) c where c.near > 0 order by c.near desc limit most - cardinality(here)
              ) f;
              if more is not null then
                here := here || more;
                return query select * from unnest(more, near);
              end if;
            end loop;
          end loop;
        end loop;
      end $$`,
];

/** Records are found by what others are called that they name; and whoever sees only some finds beginnings among those alone. */
export class Migration20261121180000_search_through extends SchemaMigration {
  override up(): void {
    this.addSql(`select set_config('search_path', 'platform, public', true)`);
    this.addSql(`alter table platform.search_rows add column borrowed jsonb not null default '[]'`);
    this.addSql(`grant select (borrowed) on platform.search_rows to ${SEARCH_ROLE}`);
    this.addSql('drop index platform.search_rows_keys_idx');
    this.addSql(`set local maintenance_work_mem = '256MB'`);
    for (const [head, body] of Object.entries(THROUGH)) this.addSql(`create function platform.${head} as $$ ${body} $$`);
    this.addSql(`create index search_rows_keys_idx on platform.search_rows using gin (${KEYS}) with (fastupdate = off)`);
    this.addSql('drop function platform.finding_keys(uuid, text, uuid, text[], text[], text[], text)');
    this.makeLent();
    this.makePlace();
    this.makeQuestionThrough();
    this.makeSearchThrough();
  }

  /** Of what is borrowed that which comes from records that are seen, too. */
  private makeLent(): void {
    this.addSql(`create function platform.lent_to(borrowed jsonb, reach jsonb, tenant uuid) returns jsonb language sql stable parallel safe as $$
      select case when borrowed = '[]' then borrowed else (
        select coalesce(jsonb_agg(b), '[]') from jsonb_array_elements(borrowed) b
        where reach -> (b ->> 'kind') = 'true' or exists (
          select from platform.search_rows l where l.tenant_id = tenant and l.kind = b ->> 'kind' and l.record_id = (b ->> 'id')::uuid and jsonb_exists_any(reach -> l.kind, l.reached_by)
        )
      ) end $$`);
  }

  /** What is so, or begins so: among the words of whoever is named, or else of all. */
  private makePlace(): void {
    this.addSql(`create function platform.finding_place(mark text, whose text[], place text, token text, starts boolean) returns tsquery language plpgsql immutable parallel safe as $$
      declare
        question tsquery;
        who text;
        term tsquery;
      begin
        if whose is null then return platform.finding_term(mark || place || token, starts); end if;
        foreach who in array whose loop
          term := platform.finding_term(mark || '=' || who || place || left(token, ${LONGEST_OWN}), starts and length(token) < ${LONGEST_OWN});
          question := case when question is null then term else question || term end;
        end loop;
        return case when length(token) > ${LONGEST_OWN} then question && platform.finding_term(mark || place || token, starts) else question end;
      end $$`);
  }

  /**
   * Every token must be there: 1 as it is; 2 the last one as the beginning of a word; 3 each as a beginning, one of them of
   * what another record is called; 4 each as a beginning, misspelt, or a part of an address.
   */
  private makeQuestionThrough(): void {
    this.addSql('drop function platform.finding_question(text, text[], integer)');
    this.addSql(`create function platform.finding_question(mark text, whose text[], tokens text[], tier integer, borrows boolean) returns tsquery language plpgsql immutable parallel safe as $$
      declare
        question tsquery;
        lent tsquery;
        term tsquery;
        parts tsquery;
        token text;
        each text;
      begin
        for place in 1..cardinality(tokens) loop
          token := tokens[place];
          term := platform.finding_place(mark, whose, ' ', token, tier > 2 or (tier = 2 and place = cardinality(tokens)));
          if tier > 2 and borrows then
            parts := platform.finding_place(mark, whose, '>', token, true);
            lent := case when lent is null then parts else lent || parts end;
            term := term || parts;
          end if;
          if tier = 4 and length(token) >= 4 then
            foreach each in array platform.finding_slips(token) loop
              term := term || platform.finding_term(mark || '~' || each, false);
            end loop;
          end if;
          if tier = 4 and length(token) >= 3 then
            parts := null;
            foreach each in array platform.finding_parts(token) loop
              parts := case when parts is null then platform.finding_term(mark || '#' || each, false) else parts && platform.finding_term(mark || '#' || each, false) end;
            end loop;
            term := term || parts;
          end if;
          question := case when question is null then term else question && term end;
        end loop;
        return case when tier = 3 then question && lent else question end;
      end $$`);
  }

  /** As it was, with a further tier for what is borrowed. */
  private makeSearchThrough(): void {
    this.addSql('drop function platform.find_records(text[], jsonb, text[], text, integer)');
    this.addSql(`create function platform.find_records(kinds text[], borrowers text[], reach jsonb, tokens text[], digits text, most integer) returns table (id uuid, closeness real)
      language plpgsql stable security definer parallel safe rows 200 set search_path = pg_catalog
      set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set plan_cache_mode = force_generic_plan set work_mem = '32MB' as $$
      #variable_conflict use_column
      declare
        tenant constant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
        longest constant integer := (select max(length(token)) from unnest(tokens) token);
        wanted_kind text;
        wanted text[];
        mark text;
        whose text[];
        borrows boolean;
        question tsquery;
        here uuid[];
        more uuid[];
        near real[];
      begin
        if tenant is null or cardinality(tokens) = 0 then return; end if;
        foreach wanted_kind in array kinds loop
          here := '{}';
          borrows := wanted_kind = any (borrowers);
          whose := case when jsonb_typeof(reach -> wanted_kind) = 'array' and jsonb_array_length(reach -> wanted_kind) between 1 and ${MOST_OWNERS} then array(select platform.finding_reach(who) from jsonb_array_elements_text(reach -> wanted_kind) who) end;
          <<tiers>>
          for tier in 1..4 loop
            continue when tier = 3 and not borrows;
            continue when tier = 4 and digits is null and ((longest < 3 and cardinality(tokens) = 1) or cardinality(here) >= ${ENOUGH});
            wanted := case when tier = 4 and digits is not null then array[digits] else tokens end;
            for part in 0..1 loop
              exit tiers when cardinality(here) >= most;
              mark := platform.finding_mark(tenant, wanted_kind, part = 0);
              question := platform.finding_question(mark, whose, wanted, tier, borrows);
              if jsonb_typeof(reach -> wanted_kind) = 'array' then
                question := platform.any_term(array(select mark || '=' || who from jsonb_array_elements_text(reach -> wanted_kind) who)) && question;
              end if;
              -- the tenant is in the keys: asked for by itself, all of its rows would be gone through
              select array_agg(f.id), array_agg(f.near) into more, near from (
                select c.id, c.near from (
                  select r.id, case tier when 1 then 1.0::real when 2 then 0.85::real
                      else platform.closeness(wanted, r.names, r.words || platform.borrowed_words(platform.lent_to(r.borrowed, reach, tenant)), r.addresses) * 0.7::real end as near from platform.search_rows r
                  where platform.finding_keys(r.tenant_id, r.kind, r.record_id, r.reached_by, r.names, r.words, r.addresses, r.borrowed) @@ question
                    and r.tenant_id is not distinct from tenant and r.kind = wanted_kind
                    and (reach -> wanted_kind = 'true' or jsonb_exists_any(reach -> wanted_kind, r.reached_by))
                    and r.id <> all (here)
                  limit case when tier > 2 then ${LOOKED_AT} else most - cardinality(here) end
                ) c where c.near > 0 order by c.near desc limit most - cardinality(here)
              ) f;
              if more is not null then
                here := here || more;
                return query select * from unnest(more, near);
              end if;
            end loop;
          end loop;
        end loop;
      end $$`);
    this.handOver('platform.find_records(text[], text[], jsonb, text[], text, integer)', SEARCH_ROLE);
  }

  override down(): void {
    this.addSql(`select set_config('search_path', 'platform, public', true)`);
    this.addSql('drop function platform.find_records(text[], text[], jsonb, text[], text, integer), platform.finding_question(text, text[], text[], integer, boolean), platform.finding_place(text, text[], text, text, boolean), platform.lent_to(jsonb, jsonb, uuid)');
    this.addSql('drop index platform.search_rows_keys_idx');
    this.addSql('drop function platform.finding_keys(uuid, text, uuid, text[], text[], text[], text, jsonb), platform.borrowed_words(jsonb), platform.finding_reach(text)');
    this.addSql('alter table platform.search_rows drop column borrowed');
    for (const statement of BEFORE) this.addSql(statement);
    this.handOver('platform.find_records(text[], jsonb, text[], text, integer)', SEARCH_ROLE);
  }
}
