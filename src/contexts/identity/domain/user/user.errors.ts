import { DomainError } from '../../../../kernel/domain-error.js';

export class LastAdministrator extends DomainError {
  constructor() {
    super('conflict', 'last_administrator', 'This is the last administrator: make somebody else one first, or nobody could look after this tenant any more.');
  }
}

export class UserNotActive extends DomainError {
  constructor() {
    super('conflict', 'user_deactivated', 'This user is deactivated: activate him first.');
  }
}

export class UserAlreadyActive extends DomainError {
  constructor() {
    super('conflict', 'user_active', 'This user is active already.');
  }
}

export class NobodyToReassignTo extends DomainError {
  constructor(message: string) {
    super('rule', 'reassign_to_invalid', message, [{ pointer: '/reassignTo', code: 'reassign_to_invalid', message: 'must be another active user' }]);
  }
}

export class NoRoles extends DomainError {
  constructor() {
    super('rule', 'roles_missing', 'A user has at least one role.', [{ pointer: '/roles', code: 'roles_missing', message: 'must name at least one role' }]);
  }
}

export class UnknownTimeZone extends DomainError {
  constructor() {
    super('invalid', 'unknown_time_zone', 'There is no such time zone: name one of the IANA database, such as Europe/Berlin.', [{ pointer: '/timeZone', code: 'unknown_time_zone', message: 'must be a zone of the IANA database such as Europe/Berlin' }]);
  }
}

export class SecondFactorIsOn extends DomainError {
  constructor() {
    super('conflict', 'mfa_on', 'Your second factor is on already: to set up another in its place, send a code of it, or a recovery code.');
  }
}

export class SecondFactorMandatory extends DomainError {
  constructor() {
    super('conflict', 'mfa_mandatory', 'Your tenant demands a second factor of you: it can not be switched off, but POST /auth/mfa/totp with a code of it puts another in its place.');
  }
}

export class SecondFactorNotStarted extends DomainError {
  constructor() {
    super('conflict', 'mfa_not_started', 'There is no second factor to confirm or to switch off: POST /auth/mfa/totp begins with one.');
  }
}

export class SecondFactorCodeWrong extends DomainError {
  constructor(pointer = '/code') {
    super('rule', 'mfa_code_wrong', 'This code is not right, or was used already: wait for the next one, and see that the clock of your device is right.', [{ pointer, code: 'mfa_code_wrong', message: 'is not the present code' }]);
  }
}

export class EmailTaken extends DomainError {
  constructor() {
    super('conflict', 'already_exists', 'There is a user with this e-mail address already.', [{ pointer: '/email', code: 'taken', message: 'is taken already' }]);
  }
}

export class WrongPassword extends DomainError {
  constructor(pointer = '/currentPassword') {
    super('rule', 'password_wrong', 'This is not your present password.', [{ pointer, code: 'password_wrong', message: 'is not your present password' }]);
  }
}
