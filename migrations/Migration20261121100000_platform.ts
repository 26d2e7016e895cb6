import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { APP_ROLE, KEEPER_ROLE, SEARCH_ROLE } from '../src/platform/persistence/tenancy.js';

/** What every context stands on: the roles, text folding for search, and the outbox. */
export class Migration20261121100000_platform extends SchemaMigration {
  override up(): void {
    this.makeRole(APP_ROLE);
    this.makeRoleOfFunctions(SEARCH_ROLE);
    this.makeRoleOfFunctions(KEEPER_ROLE);
    this.makeSchema('platform');
    this.addSql(`select set_config('search_path', 'platform, public', true)`);
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create extension if not exists btree_gin');
    this.addSql('create extension if not exists unaccent');
    // unaccent is only stable, since its dictionary could be changed; ours is not
    this.addSql(`do $$ declare home text := (select nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'unaccent'); begin
      execute format('create function platform.fold(value text) returns text language sql immutable strict parallel safe set search_path = pg_catalog as $f$ select lower(%I.unaccent(''%I.unaccent''::regdictionary, value)) $f$', home, home);
    end $$`);
    this.makeTable('platform.outbox', [
      'position bigint not null generated always as identity',
      'type text not null',
      'version integer not null',
      'source text not null',
      'aggregate_id uuid not null',
      'correlation_id text not null',
      'actor_id uuid',
      'occurred_at timestamptz(3) not null',
      'data jsonb not null',
    ]);
    this.makeIndex('platform.outbox', 'position');
  }

  override down(): void {
    this.addSql('drop table platform.outbox');
    this.addSql('drop function platform.fold(text)');
  }
}
