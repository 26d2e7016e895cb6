import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { type Profile, ReadProfile } from '../../application/queries/read-profile.query.js';
import { RECOVERY_CODES } from '../../domain/user/second-factor.js';

@QueryHandler(ReadProfile)
export class ReadProfileHandler implements IQueryHandler<ReadProfile> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ userId }: ReadProfile): Promise<Profile> {
    const found = await this.reads.first(sql<Profile>`
      select u.id, u.email, u.name, u.phone, u.roles, u.time_zone as "timeZone", u.email_verified_at as "emailVerifiedAt", u.second_factor_on as "secondFactorOn",
        case when u.second_factor_on then ${RECOVERY_CODES}::int - jsonb_array_length(u.second_factor -> 'recoveryUsed') else 0 end as "recoveryCodesLeft",
        (select json_build_object('id', t.id, 'name', t.name, 'plan', t.plan, 'status', t.status) from identity.tenants t where t.tenant_id = u.tenant_id and t.id = u.tenant_id) as tenant,
        (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'supervises', g.supervisor_ids @> array[u.id::text]) order by g.name), '[]') from identity.teams g
          where g.tenant_id = u.tenant_id and g.deleted_at is null and (g.member_ids @> array[u.id::text] or g.supervisor_ids @> array[u.id::text])) as teams
      from identity.users u where u.tenant_id = ${Work.current().tenantId}::uuid and u.id = ${userId}::uuid and u.deleted_at is null`);
    if (!found) throw new RecordNotFound('user', userId);
    return found;
  }
}
