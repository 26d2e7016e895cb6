import { Clock } from '../../../src/kernel/clock.js';
import { OneTimeCodes } from '../../../src/contexts/identity/application/ports/one-time-codes.port.js';
import { OpaqueTokens, type ReadToken, type TokenKind, type TokenSubject } from '../../../src/contexts/identity/application/ports/opaque-tokens.port.js';
import { Remembered } from '../../../src/contexts/identity/application/ports/remembered.port.js';
import { Rights } from '../../../src/contexts/identity/application/ports/rights.port.js';
import { beyond, type Grants } from '../../../src/contexts/identity/domain/grants/grants.js';
import type { BuiltInRole } from '../../../src/contexts/identity/domain/role/role.js';
import type { Proof } from '../../../src/contexts/identity/domain/user/second-factor.js';

export const AT = new Date('2026-11-21T09:30:00Z');

/** A clock that a spec moves. */
export class SetClock extends Clock {
  private moment = AT;

  now(): Date {
    return this.moment;
  }

  pass(ms: number): void {
    this.moment = new Date(this.moment.getTime() + ms);
  }
}

/** Tokens that can be read. */
export class PlainTokens extends OpaqueTokens {
  private salts = 0;

  newSalt(): string {
    return `salt-${++this.salts}`;
  }

  make(kind: TokenKind, { id, salt, serial = 0 }: TokenSubject): string {
    return [kind, id, serial, salt].join('|');
  }

  read(kind: TokenKind, token: string): ReadToken | null {
    const [of, id, serial, proof] = token.split('|');
    return of === kind && id && proof ? { tenantId: 'tenant', id, serial: Number(serial), proof } : null;
  }

  isGenuine(_kind: TokenKind, { proof }: ReadToken, salt: string): boolean {
    return proof === salt;
  }

  digestOf(secret: string): string {
    return `digest of ${secret}`;
  }
}

/** The right code is the salt. */
export class PlainCodes extends OneTimeCodes {
  textCode(_challengeId: string, salt: string): string {
    return salt;
  }

  isTextCode(_challengeId: string, salt: string, code: string): boolean {
    return code === salt;
  }

  authenticatorSecret(_userId: string, salt: string): string {
    return salt;
  }

  authenticatorStep(_userId: string, salt: string, code: string, at: Date): number | null {
    return code === salt ? at.getTime() : null;
  }

  recoveryCodes(_userId: string, salt: string): readonly string[] {
    return [salt];
  }

  proofOf(userId: string, { salt }: { readonly salt: string }, code: string, at: Date): Proof {
    return { step: this.authenticatorStep(userId, salt, code, at) };
  }
}

/** Writes down what was forgotten. */
export class WrittenDown extends Remembered {
  readonly forgotten: string[] = [];

  async forgetUser(id: string): Promise<void> {
    this.forgotten.push(`user ${id}`);
  }

  async forgetSession(id: string): Promise<void> {
    this.forgotten.push(`session ${id}`);
  }

  async forgetApiKey(id: string): Promise<void> {
    this.forgotten.push(`key ${id}`);
  }

  async forgetEverybody(): Promise<void> {
    this.forgotten.push('everybody');
  }
}

/** Somebody who holds what a spec gives him. */
export class HeldRights extends Rights {
  constructor(
    private readonly held: Grants,
    private readonly id: string | null = null,
    private readonly session: string | null = null,
  ) {
    super();
  }

  askerId(): string | null {
    return this.id;
  }

  sessionId(): string | null {
    return this.session;
  }

  beyondAsker(grants: Grants): readonly string[] {
    return beyond(this.held, grants);
  }

  ofBuiltIn(role: BuiltInRole): Grants {
    return role === 'admin' ? { '*': 'all' } : role === 'manager' ? { 'notes:read': 'team', 'users:read': 'all' } : { 'notes:read': 'own' };
  }

  isUnknown(permission: string): boolean {
    return !permission.includes(':');
  }

  unknownAmong(grants: Grants): readonly string[] {
    return Object.keys(grants).filter((name) => this.isUnknown(name));
  }
}
