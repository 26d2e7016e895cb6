import type { Invitation, InvitationId } from '../../../src/contexts/identity/domain/invitation/invitation.js';
import { InvitationRepository } from '../../../src/contexts/identity/domain/invitation/invitation.repository.js';
import type { Grants } from '../../../src/contexts/identity/domain/grants/grants.js';
import type { MailLink, MailLinkId } from '../../../src/contexts/identity/domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../../../src/contexts/identity/domain/mail-link/mail-link.repository.js';
import type { OtpChallenge, OtpChallengeId } from '../../../src/contexts/identity/domain/otp-challenge/otp-challenge.js';
import { OtpChallengeRepository } from '../../../src/contexts/identity/domain/otp-challenge/otp-challenge.repository.js';
import type { Role, RoleId } from '../../../src/contexts/identity/domain/role/role.js';
import { RoleRepository } from '../../../src/contexts/identity/domain/role/role.repository.js';
import type { Session, SessionId } from '../../../src/contexts/identity/domain/session/session.js';
import { SessionRepository } from '../../../src/contexts/identity/domain/session/session.repository.js';
import type { User, UserId } from '../../../src/contexts/identity/domain/user/user.js';
import { UserRepository } from '../../../src/contexts/identity/domain/user/user.repository.js';
import { RecordNotFound } from '../../../src/platform/persistence/refusals.js';

export class InMemoryUserRepository extends UserRepository {
  private readonly kept = new Map<UserId, User>();

  add(user: User): void {
    this.kept.set(user.id, user);
  }

  async get(id: UserId): Promise<User> {
    const user = this.kept.get(id);
    if (!user) throw new RecordNotFound('user', id);
    return user;
  }

  getFromBin(id: UserId): Promise<User> {
    return this.get(id);
  }

  hold(id: UserId): Promise<User> {
    return this.get(id);
  }

  async find(id: UserId): Promise<User | null> {
    return this.kept.get(id) ?? null;
  }

  async findByEmail(email: string): Promise<User | null> {
    return [...this.kept.values()].find(({ address }) => address === email) ?? null;
  }

  async hasAdministratorBeside(id: UserId): Promise<boolean> {
    return [...this.kept.values()].some((user) => user.id !== id && user.isAdministrator);
  }

  async missingAmong(ids: readonly UserId[]): Promise<readonly UserId[]> {
    return ids.filter((id) => !this.kept.get(id)?.isActive);
  }
}

export class InMemoryRoleRepository extends RoleRepository {
  private readonly kept = new Map<RoleId, Role>();

  constructor(private readonly users: readonly User[] = []) {
    super();
  }

  add(role: Role): void {
    this.kept.set(role.id, role);
  }

  async get(id: RoleId): Promise<Role> {
    const role = this.kept.get(id);
    if (!role) throw new RecordNotFound('role', id);
    return role;
  }

  async holdersOf(name: string): Promise<number> {
    return this.users.filter(({ has }) => has.includes(name)).length;
  }

  async grantsOf(names: readonly string[]): Promise<ReadonlyMap<string, Grants>> {
    return new Map([...this.kept.values()].filter(({ called }) => names.includes(called)).map((role) => [role.called, role.permits]));
  }
}

export class InMemorySessionRepository extends SessionRepository {
  readonly kept = new Map<SessionId, Session>();

  async add(session: Session): Promise<void> {
    this.kept.set(session.id, session);
  }

  async hold(id: SessionId): Promise<Session | null> {
    return this.kept.get(id) ?? null;
  }

  async openOf(userId: UserId, at: Date): Promise<readonly Session[]> {
    return [...this.kept.values()].filter((session) => session.of === userId && session.isOpen(at));
  }
}

export class InMemoryInvitationRepository extends InvitationRepository {
  readonly kept = new Map<InvitationId, Invitation>();

  add(invitation: Invitation): void {
    this.kept.set(invitation.id, invitation);
  }

  async hold(id: InvitationId): Promise<Invitation | null> {
    return this.kept.get(id) ?? null;
  }

  async openTo(email: string): Promise<readonly Invitation[]> {
    return [...this.kept.values()].filter(({ to }) => to === email);
  }
}

export class InMemoryMailLinkRepository extends MailLinkRepository {
  readonly kept = new Map<MailLinkId, MailLink>();

  async add(link: MailLink): Promise<void> {
    this.kept.set(link.id, link);
  }

  async hold(id: MailLinkId): Promise<MailLink | null> {
    return this.kept.get(id) ?? null;
  }
}

export class InMemoryOtpChallengeRepository extends OtpChallengeRepository {
  readonly kept = new Map<OtpChallengeId, OtpChallenge>();

  async add(challenge: OtpChallenge): Promise<void> {
    this.kept.set(challenge.id, challenge);
  }

  async hold(id: OtpChallengeId): Promise<OtpChallenge | null> {
    return this.kept.get(id) ?? null;
  }
}
