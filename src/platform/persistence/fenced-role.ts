import type pg from 'pg';
import { ConfigError } from '../config/config.js';

const QUESTION = `select current_user as name, rolsuper as superuser, rolbypassrls as bypasses,
  exists (select from pg_class where relkind in ('r', 'p') and pg_has_role(current_user, relowner, 'USAGE') and relnamespace in (select oid from pg_namespace where nspname !~ '^pg_|^information_schema$|^bullmq$')) as owner
  from pg_roles where rolname = current_user`;

/** The second fence between tenants only holds for a role that can't step over it, so the application doesn't start as another. */
export async function assertFencedRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; superuser: boolean; bypasses: boolean; owner: boolean }>(QUESTION);
  const role = rows[0]!;
  const fault = role.superuser ? 'is a superuser' : role.bypasses ? 'has BYPASSRLS' : role.owner ? 'owns tables' : undefined;
  if (fault) throw new ConfigError(`APP_DATABASE_URL signs in as ${role.name}, which ${fault} and would pass by row-level security: use the role that "./rapport migrate up" makes`);
}
