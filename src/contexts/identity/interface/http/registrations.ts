import { Injectable } from '@nestjs/common';
import { DomainError, type Fault } from '../../../../kernel/domain-error.js';
import { newId } from '../../../../kernel/id.js';
import { Config } from '../../../../platform/config/config.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { AcceptInvitation } from '../../application/commands/accept-invitation.command.js';
import { RegisterTenant } from '../../application/commands/register-tenant.command.js';
import { OpaqueTokens } from '../../application/ports/opaque-tokens.port.js';
import { PasswordHashes } from '../../application/ports/password-hashes.port.js';
import { FindInvitation } from '../../application/queries/find-invitation.query.js';
import { InvitationInvalid, type InvitationId } from '../../domain/invitation/invitation.js';
import { assertGoodPassword, personalWords } from '../../domain/user/password-policy.js';
import { Admissions } from './admissions.js';
import type { Registered, Registration } from './auth.dto.js';
import { inTenant } from './work-of-nobody.js';

const missing = (name: string): Fault => ({ pointer: `/${name}`, code: 'missing', message: `${name} must be there, unless you come by an invitation` });
const needless = (name: string): Fault => ({ pointer: `/${name}`, code: 'not_with_invitation', message: `${name} is not yours to say when you come by an invitation` });

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ message }) => message).join('; '), faults);
}

/** Becoming a user: with a tenant of one's own, or by an invitation. */
@Injectable()
export class Registrations {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly admissions: Admissions,
    private readonly tokens: OpaqueTokens,
    private readonly hashes: PasswordHashes,
    private readonly config: Config,
  ) {}

  register({ tenantName, email, name, password, invitationToken }: Registration, address: string): Promise<Registered> {
    if (typeof invitationToken === 'string') {
      refuse([...(tenantName === undefined ? [] : [needless('tenantName')]), ...(email === undefined ? [] : [needless('email')])]);
      return this.join(invitationToken, name, password, address);
    }
    refuse([...(tenantName === undefined ? [missing('tenantName')] : []), ...(email === undefined ? [missing('email')] : [])]);
    return this.found(tenantName!, email!, name, password);
  }

  private async found(tenantName: string, email: string, name: string, password: string): Promise<Registered> {
    assertGoodPassword(password, personalWords(email, name, tenantName));
    const [tenantId, userId] = [newId<'Tenant'>(), newId<'User'>()];
    const passwordHash = await this.hashes.hash(password);
    await inTenant(tenantId, () => this.dispatcher.execute(RegisterTenant.of({ tenantId, tenantName, plan: this.config.DEFAULT_PLAN, userId, email, name, passwordHash })), userId);
    return { tenantId, userId, email };
  }

  private async join(token: string, name: string, password: string, address: string): Promise<Registered> {
    const read = this.tokens.read('invitation', token);
    if (!read) throw new InvitationInvalid();
    return inTenant(read.tenantId, async () => {
      await this.admissions.admit(address);
      const invitation = await this.dispatcher.ask(FindInvitation.of({ id: read.id }));
      if (!invitation || !this.tokens.isGenuine('invitation', read, invitation.salt)) throw new InvitationInvalid();
      assertGoodPassword(password, personalWords(invitation.email, name, invitation.tenantName));
      const passwordHash = await this.hashes.hash(password);
      const joined = await this.dispatcher.execute(AcceptInvitation.of({ invitationId: read.id as InvitationId, name, passwordHash }));
      return { tenantId: read.tenantId, ...joined };
    });
  }
}
