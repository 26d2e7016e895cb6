import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { isTimeZone } from '../../../../kernel/time-zone.js';
import { ADMINISTRATOR } from '../role/role.js';
import { type Proof, RECOVERY_CODES, type SecondFactor } from './second-factor.js';
import { LastAdministrator, NobodyToReassignTo, NoRoles, SecondFactorCodeWrong, SecondFactorIsOn, SecondFactorNotStarted, UnknownTimeZone, UserAlreadyActive, UserNotActive } from './user.errors.js';
import { type Arrival, type Estate, UserChanged, UserDeactivated, UserDeleted, UserEmailVerified, UserPasswordChanged, UserPurged, UserReactivated, UserRegistered, UserRestored, UserRolesChanged, UserSecondFactorChanged, UserTimeZoneChanged } from './user.events.js';

export type UserId = Id<'User'>;

export const USER_STATUSES = ['ACTIVE', 'DEACTIVATED'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

export interface UserDetails {
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly string[];
  /** By whose clocks he lives; null for the tenant's. */
  readonly timeZone?: string | null;
}

interface Beginning {
  readonly by: Arrival;
  /** None until he has chosen one. */
  readonly passwordHash: string | null;
  /** When it was shown that the address is his; null when it was not. */
  readonly emailVerifiedAt: Date | null;
}

function assertTimeZone(zone: string | null | undefined): void {
  if (typeof zone === 'string' && !isTimeZone(zone)) throw new UnknownTimeZone();
}

const once = (roles: readonly string[]) => [...new Set(roles)];

/** Somebody who works in a tenant. He has at least one role, and as long as he is the last active administrator he stays one. */
export class User extends AggregateRoot implements Recyclable {
  private email: string;
  private name: string;
  private phone: string | null;
  private roles: readonly string[];
  private timeZone: string | null;
  private status: UserStatus;
  private passwordHash: string | null;
  private emailVerifiedAt: Date | null;
  private secondFactor: SecondFactor | null;
  private secondFactorOn: boolean;
  private deletedAt: Date | null;

  private constructor(
    readonly id: UserId,
    details: UserDetails,
    { passwordHash, emailVerifiedAt }: Beginning,
  ) {
    super();
    this.email = details.email;
    this.name = details.name;
    this.phone = details.phone;
    this.roles = details.roles;
    this.timeZone = details.timeZone ?? null;
    this.status = 'ACTIVE';
    this.passwordHash = passwordHash;
    this.emailVerifiedAt = emailVerifiedAt;
    this.secondFactor = null;
    this.secondFactorOn = false;
    this.deletedAt = null;
  }

  static register(id: UserId, details: UserDetails, beginning: Beginning): User {
    assertTimeZone(details.timeZone);
    if (details.roles.length === 0) throw new NoRoles();
    const user = new User(id, { ...details, roles: once(details.roles) }, beginning);
    user.record(new UserRegistered(id, user.roles, beginning.by));
    return user;
  }

  get isActive(): boolean {
    return this.status === 'ACTIVE' && this.deletedAt === null;
  }

  get isAdministrator(): boolean {
    return this.isActive && this.roles.includes(ADMINISTRATOR);
  }

  get has(): readonly string[] {
    return this.roles;
  }

  get factor(): SecondFactor | null {
    return this.secondFactor;
  }

  /** Of the second factor that waits for its first code. */
  get saltToConfirm(): string | undefined {
    return this.secondFactorOn ? this.secondFactor?.nextSalt : this.secondFactor?.salt;
  }

  get needsSecondFactor(): boolean {
    return this.secondFactorOn;
  }

  get hash(): string | null {
    return this.passwordHash;
  }

  get address(): string {
    return this.email;
  }

  /** A new address is one that nobody has verified yet. */
  change({ roles: _, ...details }: Partial<UserDetails>): void {
    assertTimeZone(details.timeZone);
    const changed = this.takeOver<UserDetails>(details);
    if (changed.length === 0) return;
    if (changed.includes('email')) this.emailVerifiedAt = null;
    this.record(new UserChanged(this.id, changed));
    if (changed.includes('timeZone')) this.record(new UserTimeZoneChanged(this.id));
  }

  /** `others` tells whether there is another active administrator. */
  assignRoles(roles: readonly string[], others: boolean): void {
    if (roles.length === 0) throw new NoRoles();
    const [before, after] = [this.roles, once(roles)];
    if (before.length === after.length && after.every((role) => before.includes(role))) return;
    if (this.isAdministrator && !after.includes(ADMINISTRATOR) && !others) throw new LastAdministrator();
    this.roles = after;
    this.record(new UserRolesChanged(this.id, before, after));
  }

  deactivate({ records, reassignTo }: Estate, others: boolean): void {
    if (!this.isActive) throw new UserNotActive();
    if (this.isAdministrator && !others) throw new LastAdministrator();
    if (records === 'reassign' && reassignTo === null) throw new NobodyToReassignTo('Name the user who takes the records over, or leave them where they are.');
    if (records === 'leave' && reassignTo !== null) throw new NobodyToReassignTo('The records can not be left where they are and be taken over: choose one.');
    if (reassignTo === this.id) throw new NobodyToReassignTo('Somebody else must take the records over.');
    this.status = 'DEACTIVATED';
    this.record(new UserDeactivated(this.id, records, reassignTo));
  }

  reactivate(): void {
    if (this.status === 'ACTIVE') throw new UserAlreadyActive();
    this.status = 'ACTIVE';
    this.record(new UserReactivated(this.id));
  }

  verifyEmail(at: Date): void {
    if (this.emailVerifiedAt) return;
    this.emailVerifiedAt = at;
    this.record(new UserEmailVerified(this.id));
  }

  changePassword(hash: string): void {
    if (!this.isActive) throw new UserNotActive();
    this.passwordHash = hash;
    this.record(new UserPasswordChanged(this.id));
  }

  /** The same password, kept better. */
  rehash(hash: string): void {
    this.passwordHash = hash;
  }

  /** Begins with one; or, by a proof of the one that is on, with another that takes its place when it is confirmed. */
  startSecondFactor(salt: string, proof?: Proof): void {
    if (this.secondFactorOn) {
      if (!proof) throw new SecondFactorIsOn();
      if (!this.passSecondFactor(proof)) throw new SecondFactorCodeWrong();
      this.secondFactor = { ...this.secondFactor!, nextSalt: salt };
      return;
    }
    this.secondFactor = { salt, confirmedAt: null, lastStep: 0, recoverySalt: null, recoveryUsed: [] };
  }

  confirmSecondFactor(step: number | null, recoverySalt: string, at: Date): void {
    const salt = this.saltToConfirm;
    if (salt === undefined) throw this.secondFactorOn ? new SecondFactorIsOn() : new SecondFactorNotStarted();
    if (step === null) throw new SecondFactorCodeWrong();
    this.secondFactor = { salt, confirmedAt: at.toISOString(), lastStep: step, recoverySalt, recoveryUsed: [] };
    this.secondFactorOn = true;
    this.record(new UserSecondFactorChanged(this.id, true));
  }

  /** True once for each code: whoever has watched somebody type it can do nothing with it. */
  passSecondFactor(proof: Proof): boolean {
    if (!this.secondFactorOn || !this.secondFactor) return false;
    const { lastStep, recoveryUsed } = this.secondFactor;
    if ('step' in proof) {
      if (proof.step === null || proof.step <= lastStep) return false;
      this.secondFactor = { ...this.secondFactor, lastStep: proof.step };
      return true;
    }
    if (proof.recovery === null || recoveryUsed.includes(proof.recovery)) return false;
    this.secondFactor = { ...this.secondFactor, recoveryUsed: [...recoveryUsed, proof.recovery] };
    return true;
  }

  get recoveryCodesLeft(): number {
    return this.secondFactor?.recoverySalt ? RECOVERY_CODES - this.secondFactor.recoveryUsed.length : 0;
  }

  removeSecondFactor(): void {
    if (!this.secondFactor) throw new SecondFactorNotStarted();
    const wasOn = this.secondFactorOn;
    this.secondFactor = null;
    this.secondFactorOn = false;
    if (wasOn) this.record(new UserSecondFactorChanged(this.id, false));
  }

  delete(at: Date, others = true): void {
    if (this.isAdministrator && !others) throw new LastAdministrator();
    this.deletedAt = at;
    this.record(new UserDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new UserRestored(this.id));
  }

  purge(): void {
    this.record(new UserPurged(this.id));
  }
}
