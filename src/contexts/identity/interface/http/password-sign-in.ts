import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Unauthenticated } from '../../../../platform/http/problem.js';
import { Metrics } from '../../../../platform/metrics/metrics.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { OpenSession } from '../../application/commands/open-session.command.js';
import { PasswordHashes } from '../../application/ports/password-hashes.port.js';
import { SignInAttempts } from '../../application/ports/sign-in-attempts.port.js';
import { FindCredential } from '../../application/queries/find-credential.query.js';
import type { Opened } from '../../application/rules/opening.js';
import type { UserId } from '../../domain/user/user.js';
import { Admissions } from './admissions.js';
import type { Login, SignedInTokens } from './auth.dto.js';
import { SessionTokens } from './session-tokens.js';
import { inTenant } from './work-of-nobody.js';

interface Place {
  readonly device: string | null;
  readonly address: string;
}

/** Who is let no further although he has shown who he is. */
export function assertOpened(opened: Opened): asserts opened is Extract<Opened, { outcome: 'opened' }> {
  switch (opened.outcome) {
    case 'mfa_required':
      throw new Unauthenticated('mfa_required', 'Your second factor is on: send what your authenticator shows, or a recovery code, as totpCode too.');
    case 'mfa_code_wrong':
      throw new Unauthenticated('mfa_code_wrong', 'This code is not right, or was used already: wait for the next one, and see that the clock of your device is right.');
    case 'user_deactivated':
      throw new DomainError('forbidden', 'user_deactivated', 'You are deactivated here: ask an administrator of your tenant.');
    case 'opened':
  }
}

/** Signing in by password. Nothing is compared for whoever has tried too often, and comparing takes as long for an address that nobody has. */
@Injectable()
export class PasswordSignIn {
  private readonly outcomes;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly admissions: Admissions,
    private readonly attempts: SignInAttempts,
    private readonly hashes: PasswordHashes,
    private readonly tokens: SessionTokens,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('rapport_sign_ins_total', 'Attempts to sign in by password, by how they ended.', ['outcome']);
  }

  /** In the tenant in hand, and outside of any transaction: none waits while a password is compared. */
  async signIn(login: Login, place: Place): Promise<SignedInTokens> {
    try {
      const tokens = await this.attempt(login, place);
      this.outcomes.inc({ outcome: 'signed_in' });
      return tokens;
    } catch (error) {
      this.outcomes.inc({ outcome: (error as { code?: string }).code ?? 'failed' });
      throw error;
    }
  }

  private async attempt({ email, password, totpCode, deviceToken }: Login, place: Place): Promise<SignedInTokens> {
    const [{ tenantId }, stay] = [Work.current(), await this.admissions.admit(place.address)];
    const credential = await this.dispatcher.ask(FindCredential.of({ email }));
    const now = this.clock.now();
    const attempt = await this.attempts.begin({ account: email, address: place.address, deviceId: this.tokens.knownDevice(deviceToken, credential?.userId, now) });
    const { isRight, isOutdated } = await this.hashes.compare(password, credential?.passwordHash ?? null);
    if (!credential || !isRight) throw new Unauthenticated('credentials_wrong', 'The address or the password is not right.');
    const betterHash = isOutdated ? await this.hashes.hash(password) : null;
    const command = OpenSession.of({ userId: credential.userId as UserId, secondFactor: totpCode ?? null, betterHash, lasts: stay, ...place });
    const opened = await inTenant(tenantId, () => this.dispatcher.execute(command), credential.userId);
    if (opened.outcome !== 'mfa_code_wrong') await attempt.giveBack();
    assertOpened(opened);
    return { ...this.tokens.of(opened, stay), deviceToken: deviceToken !== undefined && this.tokens.knownDevice(deviceToken, opened.userId, now) ? deviceToken : this.tokens.deviceToken(opened.userId, now) };
  }
}
