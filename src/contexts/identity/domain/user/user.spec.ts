import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { UserChanged, UserDeactivated, UserDeleted, UserEmailVerified, UserPasswordChanged, UserPurged, UserReactivated, UserRegistered, UserRestored, UserRolesChanged, UserSecondFactorChanged } from './user.events.js';
import { User } from './user.js';

const AT = new Date('2026-11-21T09:30:00Z');
const registered = (roles: readonly string[] = ['agent']) =>
  User.register(newId<'User'>(), { email: 'ada@example.com', name: 'Ada', phone: null, roles }, { by: 'invitation', passwordHash: 'hash', emailVerifiedAt: AT });
const settled = (roles?: readonly string[], work: (user: User) => void = () => {}) => {
  const user = registered(roles);
  work(user);
  takeEvents(user);
  return user;
};
const refused = (code: string) => expect.objectContaining({ code });

describe('registering a user', () => {
  it('announces him with each of his roles once', () => {
    const user = registered(['agent', 'agent', 'auditor']);
    expect(takeEvents(user)).toEqual([new UserRegistered(user.id, ['agent', 'auditor'], 'invitation')]);
  });

  it('refuses one without a role', () => {
    expect(() => registered([])).toThrow(refused('roles_missing'));
  });
});

describe('changing a user', () => {
  it('announces what is different afterwards', () => {
    const user = settled();
    user.change({ name: 'Ada', phone: '+493012345678' });
    user.change({ phone: '+493012345678' });
    expect(takeEvents(user)).toEqual([new UserChanged(user.id, ['phone'])]);
  });

  it('takes a new address for one that nobody has verified', () => {
    const user = settled();
    user.change({ email: 'ada@example.org' });
    takeEvents(user);
    user.verifyEmail(AT);
    user.verifyEmail(AT);
    expect(takeEvents(user)).toEqual([new UserEmailVerified(user.id)]);
  });
});

describe('giving a user roles', () => {
  it('announces what they were and what they are', () => {
    const user = settled(['agent']);
    user.assignRoles(['manager', 'agent'], false);
    user.assignRoles(['agent', 'manager'], false);
    expect(takeEvents(user)).toEqual([new UserRolesChanged(user.id, ['agent'], ['manager', 'agent'])]);
  });

  it('refuses to leave him without any', () => {
    expect(() => settled().assignRoles([], true)).toThrow(refused('roles_missing'));
  });

  it('refuses to demote the last administrator', () => {
    const user = settled(['admin']);
    expect(() => user.assignRoles(['agent'], false)).toThrow(refused('last_administrator'));
    user.assignRoles(['admin', 'agent'], false);
    user.assignRoles(['agent'], true);
    expect(user.has).toEqual(['agent']);
  });
});

describe('deactivating a user', () => {
  it('announces what shall become of his records', () => {
    const [stays, goes, heir] = [settled(), settled(), newId<'User'>()];
    stays.deactivate({ records: 'leave', reassignTo: null }, false);
    goes.deactivate({ records: 'reassign', reassignTo: heir }, false);
    expect([...takeEvents(stays), ...takeEvents(goes)]).toEqual([new UserDeactivated(stays.id, 'leave', null), new UserDeactivated(goes.id, 'reassign', heir)]);
  });

  it('refuses a second time, until he is active again', () => {
    const user = settled(['agent'], (one) => one.deactivate({ records: 'leave', reassignTo: null }, false));
    expect(() => user.deactivate({ records: 'leave', reassignTo: null }, false)).toThrow(refused('user_deactivated'));
    user.reactivate();
    expect(() => user.reactivate()).toThrow(refused('user_active'));
    expect(takeEvents(user)).toEqual([new UserReactivated(user.id)]);
  });

  it('refuses the last administrator', () => {
    expect(() => settled(['admin']).deactivate({ records: 'leave', reassignTo: null }, false)).toThrow(refused('last_administrator'));
  });

  it('refuses records that nobody, he himself, or nobody and somebody at once shall have', () => {
    const user = settled();
    for (const estate of [{ records: 'reassign', reassignTo: null }, { records: 'reassign', reassignTo: user.id }, { records: 'leave', reassignTo: newId<'User'>() }] as const) {
      expect(() => user.deactivate(estate, true)).toThrow(refused('reassign_to_invalid'));
    }
  });
});

describe('choosing a new password', () => {
  it('is announced, without the password', () => {
    const user = settled();
    user.changePassword('better hash');
    expect(takeEvents(user)).toEqual([new UserPasswordChanged(user.id)]);
  });

  it('is refused while the user is deactivated', () => {
    const user = settled(['agent'], (one) => one.deactivate({ records: 'leave', reassignTo: null }, false));
    expect(() => user.changePassword('hash')).toThrow(refused('user_deactivated'));
  });
});

describe('the second factor', () => {
  const on = () =>
    settled(['agent'], (user) => {
      user.startSecondFactor('salt');
      user.confirmSecondFactor(100, 'recovery salt', AT);
    });

  it('is on once a code has shown that the device has the secret', () => {
    const user = settled();
    user.startSecondFactor('salt');
    expect(user.needsSecondFactor).toBe(false);
    expect(() => user.confirmSecondFactor(null, 'recovery salt', AT)).toThrow(refused('mfa_code_wrong'));
    user.confirmSecondFactor(100, 'recovery salt', AT);
    expect(user.needsSecondFactor).toBe(true);
    expect(takeEvents(user)).toEqual([new UserSecondFactorChanged(user.id, true)]);
  });

  it('gives way to another by a proof, once that is confirmed, and with it to its recovery codes', () => {
    const user = on();
    user.passSecondFactor({ recovery: 1 });
    expect(() => user.startSecondFactor('other', { step: null })).toThrow(refused('mfa_code_wrong'));
    user.startSecondFactor('other', { step: 102 });
    expect(user.factor).toMatchObject({ salt: 'salt', lastStep: 102 });
    expect(user.passSecondFactor({ step: 103 })).toBe(true);
    expect(() => user.confirmSecondFactor(null, 'new recovery salt', AT)).toThrow(refused('mfa_code_wrong'));
    user.confirmSecondFactor(104, 'new recovery salt', AT);
    expect(user.factor).toEqual({ salt: 'other', confirmedAt: AT.toISOString(), lastStep: 104, recoverySalt: 'new recovery salt', recoveryUsed: [] });
    expect(() => user.confirmSecondFactor(105, 'salt', AT)).toThrow(refused('mfa_on'));
    expect(takeEvents(user)).toEqual([new UserSecondFactorChanged(user.id, true)]);
  });

  it('is not replaced without a proof, and not confirmed before it was started', () => {
    expect(() => on().startSecondFactor('other')).toThrow(refused('mfa_on'));
    expect(() => on().confirmSecondFactor(101, 'salt', AT)).toThrow(refused('mfa_on'));
    expect(() => settled().confirmSecondFactor(100, 'salt', AT)).toThrow(refused('mfa_not_started'));
  });

  it('takes each code once, and none that is older', () => {
    const user = on();
    expect([100, 102, 102, 101, null, 103].map((step) => user.passSecondFactor({ step }))).toEqual([false, true, false, false, false, true]);
  });

  it('takes each recovery code once, and counts those that are left', () => {
    const user = on();
    expect([3, 3, null, 7].map((recovery) => user.passSecondFactor({ recovery }))).toEqual([true, false, false, true]);
    expect(user.recoveryCodesLeft).toBe(8);
  });

  it('lets nobody pass who has none', () => {
    expect(settled().passSecondFactor({ step: 1 })).toBe(false);
  });

  it('can be switched off, which is announced', () => {
    const user = on();
    user.removeSecondFactor();
    expect(user.needsSecondFactor).toBe(false);
    expect(takeEvents(user)).toEqual([new UserSecondFactorChanged(user.id, false)]);
    expect(() => user.removeSecondFactor()).toThrow(refused('mfa_not_started'));
  });
});

describe('deleting a user', () => {
  it('is announced, and so are his return and his end', () => {
    const user = settled();
    user.delete(AT);
    expect(user.isActive).toBe(false);
    user.restore();
    user.purge();
    expect(takeEvents(user)).toEqual([new UserDeleted(user.id), new UserRestored(user.id), new UserPurged(user.id)]);
  });

  it('refuses the last administrator', () => {
    expect(() => settled(['admin']).delete(AT, false)).toThrow(refused('last_administrator'));
  });
});
