import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { SEARCH_ROLE } from '../src/platform/persistence/tenancy.js';

/** Rows that are looked at for a misspelt word, or for a part, before those that are none of it are left out. */
const LOOKED_AT = 500;
/** With so many hits of a kind, nothing misspelt and no parts are looked for. */
const ENOUGH = 5;

/** Small functions, in the order in which they build on one another. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  // before every key of the index: whose, of what kind, and whether it is of the sixteenth that is looked through first; so what others have is not even passed by, and what is common is found without going through all of it
  'finding_mark(tenant uuid, kind text, sampled boolean) returns text language sql immutable parallel safe': `select left(md5(tenant::text || kind), 8) || case when sampled then '1' else '0' end`,
  // a word and each form of it that lacks one letter: two words that share one differ by a letter or two
  'finding_slips(word text) returns text[] language sql immutable parallel safe': `select case when length(word) < 4 then array[word] else array[left(word, 7)] || array(select overlay(left(word, 7) placing '' from i for 1) from generate_series(1, least(length(word), 7)) i) end`,
  // whatever has a part in it has all three-letter parts of that
  'finding_parts(addresses text) returns text[] language sql immutable parallel safe': `select array(select distinct part from (select substr(addresses, i, 3) as part from generate_series(1, length(addresses) - 2) i) parts where strpos(part, ' ') = 0)`,
  'finding_keys(tenant uuid, kind text, record uuid, reached_by text[], names text[], words text[], addresses text) returns tsvector language sql immutable parallel safe': `select array_to_tsvector(array(select mark || ' ' || word from unnest(words) word where word <> '')
        || array(select mark || '~' || slip from unnest(names) name, unnest(platform.finding_slips(name)) slip)
        || array(select mark || '#' || part from unnest(platform.finding_parts(addresses)) part)
        || array(select mark || '=' || who from unnest(reached_by) who))
      from (select platform.finding_mark(tenant, kind, get_byte(uuid_send(record), 15) & 15 = 0) as mark offset 0) once`,
  'finding_term(key text, starts boolean) returns tsquery language sql immutable parallel safe': String.raw`select ('''' || replace(replace(key, '\', '\\'), '''', '''''') || '''' || case when starts then ':*' else '' end)::tsquery`,
};

/** What everything is found by: a row for each record of a kind that says so, kept by the events of those records. */
export class Migration20261121172000_search extends SchemaMigration {
  override up(): void {
    this.addSql(`select set_config('search_path', 'platform, public', true)`);
    this.addSql('create extension if not exists fuzzystrmatch');
    this.makeTable('platform.search_rows', [
      'kind text not null',
      'record_id uuid not null',
      // users by their ids, and an empty text where it is nobody's
      'reached_by text[] not null',
      'version integer not null',
      'touched_at timestamptz(3) not null',
      'title text not null',
      'subtitle text',
      'details jsonb not null',
      'names text[] not null',
      'words text[] not null',
      'addresses text not null',
    ]);
    for (const [head, body] of Object.entries(FUNCTIONS)) this.addSql(`create function platform.${head} as $$ ${body} $$`);
    this.addSql('create unique index search_rows_record_idx on platform.search_rows (tenant_id, kind, record_id)');
    // what is added is found at once, and looking things up does not slow down while much is added
    this.addSql('create index search_rows_keys_idx on platform.search_rows using gin (tenant_id, platform.finding_keys(tenant_id, kind, record_id, reached_by, names, words, addresses)) with (fastupdate = off)');
    this.addSql(`create policy search on platform.search_rows for select to ${SEARCH_ROLE} using (true)`);
    this.addSql(`grant select (tenant_id, id, kind, record_id, reached_by, names, words, addresses) on platform.search_rows to ${SEARCH_ROLE}`);
    this.makeQuestion();
    this.makeCloseness();
    this.makeSearchFunction();
    this.makeTenants();
  }

  /** Every token must be there: 1 as it is; 2 the last one as the beginning of a word; 3 each as a beginning, misspelt, or a part of an address. */
  private makeQuestion(): void {
    this.addSql(`create function platform.finding_question(mark text, tokens text[], tier integer) returns tsquery language plpgsql immutable parallel safe as $$
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
      end $$`);
  }

  /** How near words come to what is looked for: 1 is the same, 0 is too far. Two letters swapped are the commonest slip. */
  private makeCloseness(): void {
    this.addSql(`do $$ declare home text := (select nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'fuzzystrmatch'); begin
      execute format('create function platform.likeness(token text, word text) returns real language sql immutable parallel safe as $f$
        select case when slips = 0 then 1 when slips = 1 then 0.8
          when slips = 2 and length(token) = length(word) and exists (select from generate_series(1, length(token) - 1) i where overlay(token placing substr(token, i + 1, 1) || substr(token, i, 1) from i for 2) = word) then 0.85
          when slips = 2 and length(token) >= 8 then 0.6 else 0 end::real
        from (select %I.levenshtein_less_equal(token, word, 2)) as distance (slips) $f$', home);
    end $$`);
    this.addSql(`create function platform.closeness(tokens text[], names text[], words text[], addresses text) returns real language plpgsql immutable parallel safe as $$
      declare
        token text;
        word text;
        best real;
        sum real := 0;
      begin
        foreach token in array tokens loop
          best := case when token = any (words) then 1 else 0 end;
          if best = 0 then
            foreach word in array words loop
              if starts_with(word, token) then best := 0.9; exit; end if;
            end loop;
          end if;
          if best = 0 and length(token) >= 3 and strpos(addresses, token) > 0 then best := 0.7; end if;
          if best = 0 and length(token) >= 4 then
            foreach word in array names loop
              continue when abs(length(word) - length(token)) > 2;
              best := greatest(best, platform.likeness(token, word));
            end loop;
          end if;
          if best = 0 then return 0; end if;
          sum := sum + best;
        end loop;
        return sum / cardinality(tokens);
      end $$`);
  }

  /**
   * The rows that are found, and how closely, kind by kind so that none crowds out another. Row-level security would
   * switch the indexes off, so it runs as a role of its own, with the tenant and whose records are seen in the question.
   */
  private makeSearchFunction(): void {
    this.addSql(`create function platform.find_records(kinds text[], reach jsonb, tokens text[], digits text, most integer) returns table (id uuid, closeness real)
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
              if jsonb_typeof(reach -> wanted_kind) = 'array' then
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
      end $$`);
    this.addSql(`create function platform.any_term(keys text[]) returns tsquery language plpgsql immutable parallel safe as $$
      declare
        whole tsquery;
        key text;
      begin
        foreach key in array keys loop
          whole := case when whole is null then platform.finding_term(key, false) else whole || platform.finding_term(key, false) end;
        end loop;
        return whole;
      end $$`);
    this.handOver('platform.find_records(text[], jsonb, text[], text, integer)', SEARCH_ROLE);
  }

  /** Lets the system learn which tenants have anything in tables that are searched, and nothing else of it. */
  private makeTenants(): void {
    this.addSql(`create function platform.tenants_in(tables text[]) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog as $$
      declare
        name text;
        last uuid;
      begin
        foreach name in array tables loop
          last := null;
          loop
            execute format('select tenant_id from %I.%I where $1 is null or tenant_id > $1 order by tenant_id limit 1', split_part(name, '.', 1), split_part(name, '.', 2)) into last using last;
            exit when last is null;
            return next last;
          end loop;
        end loop;
      end $$`);
    this.handOver('platform.tenants_in(text[])', SEARCH_ROLE);
  }

  override down(): void {
    this.addSql('drop function platform.tenants_in(text[]), platform.find_records(text[], jsonb, text[], text, integer), platform.any_term(text[]), platform.closeness(text[], text[], text[], text), platform.likeness(text, text), platform.finding_question(text, text[], integer)');
    this.addSql('drop table platform.search_rows');
    for (const head of Object.keys(FUNCTIONS).toReversed()) this.addSql(`drop function platform.${head.slice(0, head.indexOf(')') + 1).replaceAll(/(?:tenant|kind|sampled|record|reached_by|word|words|names|addresses|key|starts) (?=uuid|text|boolean)/g, '')}`);
  }
}
