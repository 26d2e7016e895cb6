import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import type { Letter } from '../../application/ports/letters.port.js';
import { type LetterSource, ReadLetter } from '../../application/queries/read-letter.query.js';

const tenantName = sql`coalesce((select t.name from identity.tenants t where t.tenant_id = x.tenant_id and t.id = x.tenant_id), 'Rapport') as "tenantName"`;
const ofOne = (id: string) => sql`x.tenant_id = ${Work.current().tenantId}::uuid and x.id = ${id}::uuid`;
const user = sql`identity.users u on u.tenant_id = x.tenant_id and u.deleted_at is null`;

/** Each asks for whom it is, and whether it would still be of use. */
const SOURCES: Readonly<Record<Letter['about'], (id: string) => ReturnType<typeof sql<LetterSource>>>> = {
  link: (id) => sql`
    select x.email as "to", u.name, ${tenantName}, x.salt, x.purpose, null as inviter, x.expires_at as "expiresAt"
    from identity.mail_links x join ${user} and u.id = x.user_id and (u.email = x.email) = (x.purpose <> 'email-changed') where ${ofOne(id)} and x.used_at is null and x.expires_at > now()`,
  invitation: (id) => sql`
    select x.email as "to", null as name, ${tenantName}, x.salt, null as purpose, (select u.name from ${sql`identity.users u`} where u.tenant_id = x.tenant_id and u.id = x.invited_by) as inviter, x.expires_at as "expiresAt"
    from identity.invitations x where ${ofOne(id)} and x.accepted_by is null and x.withdrawn_at is null and x.expires_at > now()`,
  welcome: (id) => sql`
    select x.email as "to", x.name, ${tenantName}, null as salt, null as purpose, null as inviter, null as "expiresAt" from identity.users x where ${ofOne(id)} and x.deleted_at is null`,
  'password-changed': (id) => sql`
    select x.email as "to", x.name, ${tenantName}, null as salt, null as purpose, null as inviter, null as "expiresAt" from identity.users x where ${ofOne(id)} and x.deleted_at is null`,
  code: (id) => sql`
    select x.phone as "to", u.name, ${tenantName}, x.salt, null as purpose, null as inviter, x.expires_at as "expiresAt"
    from identity.otp_challenges x join ${user} and u.id = x.user_id where ${ofOne(id)} and x.used_at is null and x.expires_at > now()`,
};

@QueryHandler(ReadLetter)
export class ReadLetterHandler implements IQueryHandler<ReadLetter> {
  constructor(private readonly reads: FreshReads) {}

  async execute({ letter: { about, id } }: ReadLetter): Promise<LetterSource | null> {
    return (await this.reads.first(SOURCES[about](id))) ?? null;
  }
}
