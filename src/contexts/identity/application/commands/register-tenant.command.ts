import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { MailLink } from '../../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../domain/mail-link/mail-link.repository.js';
import { ADMINISTRATOR, BUILT_IN_ROLES, type BuiltInRole, Role } from '../../domain/role/role.js';
import { RoleRepository } from '../../domain/role/role.repository.js';
import { Tenant, type TenantId } from '../../domain/tenant/tenant.js';
import { TenantRepository } from '../../domain/tenant/tenant.repository.js';
import { User, type UserId } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';
import { OpaqueTokens } from '../ports/opaque-tokens.port.js';

/** Make a tenant, with its first administrator. */
export class RegisterTenant extends Command<void> {
  readonly tenantId!: TenantId;
  readonly tenantName!: string;
  /** What it begins with. */
  readonly plan!: string;
  readonly userId!: UserId;
  readonly email!: string;
  readonly name!: string;
  readonly passwordHash!: string;
}

const DESCRIPTIONS: Readonly<Record<BuiltInRole, string>> = {
  admin: 'Sees and may everything in the tenant.',
  manager: 'Sees the own records and those of the teams that he supervises; assigns, approves and reports.',
  agent: 'Sees and works the own records.',
};

@CommandHandler(RegisterTenant)
export class RegisterTenantHandler implements ICommandHandler<RegisterTenant> {
  constructor(
    private readonly tenants: TenantRepository,
    private readonly roles: RoleRepository,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly tokens: OpaqueTokens,
    private readonly clock: Clock,
  ) {}

  /** The first administrator and the roles are born with the tenant. */
  async execute({ tenantId, tenantName, plan, userId, email, name, passwordHash }: RegisterTenant): Promise<void> {
    this.tenants.add(Tenant.register(tenantId, tenantName, plan));
    for (const role of BUILT_IN_ROLES) this.roles.add(Role.builtIn(newId<'Role'>(), role, DESCRIPTIONS[role]));
    this.users.add(User.register(userId, { email, name, phone: null, roles: [ADMINISTRATOR] }, { by: 'registration', passwordHash, emailVerifiedAt: null }));
    await this.links.add(MailLink.issue(newId<'MailLink'>(), { purpose: 'verify-email', userId, email, salt: this.tokens.newSalt(), at: this.clock.now() }));
  }
}
