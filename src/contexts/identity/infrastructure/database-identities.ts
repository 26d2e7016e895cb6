import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Access, Refusal } from '../../../platform/auth/access.js';
import { Identities, type KnownKey, type KnownSession } from '../../../platform/auth/identities.js';
import { grantsOf } from '../../../platform/auth/roles.js';
import { FreshReads } from '../../../platform/persistence/fresh-reads.js';
import { sqlBuilder } from '../../../platform/persistence/sql.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { type Grants, united } from '../domain/grants/grants.js';
import { SignInPolicy, type SignInTerms } from '../application/ports/sign-in-policy.port.js';
import { isBuiltIn } from '../domain/role/role.js';
import { mustHaveSecondFactor } from '../domain/user/second-factor-rule.js';

interface Row {
  readonly roles: readonly string[];
  readonly status: string;
  readonly tenantStatus: string | null;
  readonly own: readonly Grants[];
  readonly team: readonly string[];
  readonly secondFactorOn: boolean;
}

function refusalOf(row: Row, { secondFactor }: SignInTerms): Refusal | null {
  const { status, tenantStatus } = row;
  if (status !== 'ACTIVE') return { code: 'user_deactivated', message: 'You are deactivated here: ask an administrator of your tenant.' };
  if (tenantStatus === 'SUSPENDED') return { code: 'tenant_suspended', message: 'This tenant is suspended: settle what is open under billing, and everything is as it was.' };
  if (!row.secondFactorOn && mustHaveSecondFactor(secondFactor, row.roles)) return { code: 'mfa_setup_required', message: 'Your tenant demands a second factor of you: set one up with POST /auth/mfa/totp, and everything is open to you.' };
  return null;
}

/** Who is known in the tenant in hand, from the database. */
@Injectable()
export class DatabaseIdentities extends Identities {
  constructor(
    private readonly reads: FreshReads,
    private readonly unitOfWork: UnitOfWork,
    private readonly em: EntityManager,
    private readonly policy: SignInPolicy,
  ) {
    super();
  }

  async access(userId: string): Promise<Access | null> {
    const row = await this.reads.first(sql<Row>`
      select u.roles, u.status, u.second_factor_on as "secondFactorOn", (select t.status from identity.tenants t where t.tenant_id = u.tenant_id and t.id = u.tenant_id) as "tenantStatus",
        (select coalesce(json_agg(r.grants), '[]') from identity.roles r where r.tenant_id = u.tenant_id and r.name = any(u.roles) and not r.built_in and r.deleted_at is null) as own,
        (select coalesce(array_agg(distinct member), '{}') from identity.teams g, unnest(g.member_ids) member where g.tenant_id = u.tenant_id and g.supervisor_ids @> array[u.id::text] and g.deleted_at is null) as team
      from identity.users u where u.tenant_id = ${Work.current().tenantId}::uuid and u.id = ${userId}::uuid and u.deleted_at is null`);
    if (!row) return null;
    const { roles, own, team } = row;
    const terms = await this.policy.terms();
    return { userId, roles, grants: united([...roles.filter(isBuiltIn).map((role) => grantsOf(role)), ...own]), team, refusal: refusalOf(row, terms), addresses: terms.addresses, sessionMs: terms.mostMs };
  }

  async session(sessionId: string): Promise<KnownSession | null> {
    const row = await this.reads.first(sql<KnownSession>`
      select user_id as "userId", opened_at as "openedAt" from identity.sessions where tenant_id = ${Work.current().tenantId}::uuid and id = ${sessionId}::uuid and ended_at is null`);
    return row ?? null;
  }

  /** It is remembered for a minute, so that this is how often a use is written down. */
  async apiKey(keyId: string, secretDigest: string): Promise<KnownKey | null> {
    const { tenantId } = Work.current();
    const row = await this.reads.first(sql<KnownKey>`
      select user_id as "userId", permissions, expires_at as "expiresAt" from identity.api_keys
      where tenant_id = ${tenantId}::uuid and id = ${keyId}::uuid and digest = ${secretDigest} and withdrawn_at is null`);
    if (!row) return null;
    const use = sql`update identity.api_keys set last_used_at = now() where tenant_id = ${tenantId}::uuid and id = ${keyId}::uuid`;
    await this.unitOfWork.run(() => this.em.getKysely().executeQuery(use.compile(sqlBuilder) as never));
    return row;
  }
}
