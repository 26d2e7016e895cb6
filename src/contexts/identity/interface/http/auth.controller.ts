import { Body, Controller, Get, HttpCode, HttpStatus, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiQuery, ApiTags, OmitType } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { PhoneNumber } from '../../../../kernel/phone-number.js';
import { OpenDespite, Public, SignedIn } from '../../../../platform/auth/permission.js';
import { permissions } from '../../../../platform/auth/permissions.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Unauthenticated } from '../../../../platform/http/problem.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { Limit } from '../../../../platform/limits/limit.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { AnswerOtp } from '../../application/commands/answer-otp.command.js';
import { ChangeOwnPassword } from '../../application/commands/change-own-password.command.js';
import { ChangeOwnProfile } from '../../application/commands/change-own-profile.command.js';
import { EndAllSessions } from '../../application/commands/end-all-sessions.command.js';
import { EndSession } from '../../application/commands/end-session.command.js';
import { RenewSession } from '../../application/commands/renew-session.command.js';
import { RequestOtp } from '../../application/commands/request-otp.command.js';
import { RequestPasswordReset } from '../../application/commands/request-password-reset.command.js';
import { ResetPassword } from '../../application/commands/reset-password.command.js';
import { VerifyEmail } from '../../application/commands/verify-email.command.js';
import { OpaqueTokens } from '../../application/ports/opaque-tokens.port.js';
import { PasswordHashes } from '../../application/ports/password-hashes.port.js';
import { FindCredential } from '../../application/queries/find-credential.query.js';
import { FindUserByPhone } from '../../application/queries/find-user-by-phone.query.js';
import { ReadLink } from '../../application/queries/read-link.query.js';
import { ReadProfile } from '../../application/queries/read-profile.query.js';
import { LinkInvalid } from '../../domain/mail-link/mail-link.js';
import { OTP_MS } from '../../domain/otp-challenge/otp-challenge.js';
import type { SessionId } from '../../domain/session/session.js';
import { assertGoodPassword, personalWords } from '../../domain/user/password-policy.js';
import type { UserId } from '../../domain/user/user.js';
import { WrongPassword } from '../../domain/user/user.errors.js';
import { Admissions } from './admissions.js';
import { ForgottenPassword, GrantedPermissions, Login, MailIsOnItsWay, MailToken, NewPassword, OtpAnswerBody, OtpRequest, OtpRequested, PasswordChange, PasswordReset, ProfileView, Refresh, Registered, Registration, SignedInTokens, TokenClaims, Tokens } from './auth.dto.js';
import { refusalOfAnswer } from './otp-refusals.js';
import { assertOpened, PasswordSignIn } from './password-sign-in.js';
import { Registrations } from './registrations.js';
import { SessionTokens } from './session-tokens.js';
import { personAsking } from './person-asking.js';
import { assertOfTenant, inTenant, placeOf, tenantOf } from './work-of-nobody.js';

class ProfileChange extends OmitType(ChangeOwnProfile, ['userId'] as const) {}

const TenantHeader = () => ApiHeader({ name: 'X-Tenant-Id', required: true, description: 'The tenant that you mean, since an address may be known in several.', schema: { type: 'string', format: 'uuid' }, example: '01930b6e-6c00-7000-8000-0000000000de' });

const bodyOf = ({ body }: FastifyRequest) => (body ?? {}) as Readonly<Record<string, unknown>>;
const inTenantBy = (name: string) => (request: FastifyRequest) => (typeof bodyOf(request)[name] === 'string' ? `${String(request.headers['x-tenant-id'])} ${String(bodyOf(request)[name])}` : undefined);

/** However somebody writes a number, it is one. */
function numberOf(request: FastifyRequest): string | undefined {
  const { phone } = bodyOf(request);
  try {
    return typeof phone === 'string' ? `${String(request.headers['x-tenant-id'])} ${PhoneNumber.parse(phone).e164}` : undefined;
  } catch {
    return undefined;
  }
}

const claimsIn = (authorization: string | undefined): { iat?: number; exp?: number } => {
  const payload = authorization?.split('.')[1];
  return payload === undefined ? {} : (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iat?: number; exp?: number });
};
const instantOf = (seconds: number | undefined) => (seconds === undefined ? null : new Date(seconds * 1_000).toISOString());

@ApiTags('Auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly admissions: Admissions,
    private readonly registrations: Registrations,
    private readonly passwordSignIn: PasswordSignIn,
    private readonly sessionTokens: SessionTokens,
    private readonly tokens: OpaqueTokens,
    private readonly hashes: PasswordHashes,
    private readonly clock: Clock,
  ) {}

  /** Register a tenant with its first administrator; or join one by an invitation. */
  @Post('register')
  @Refuses({ 400: ['password_too_short', 'password_common'], 409: ['already_exists'], 422: ['invitation_invalid'] })
  @Public()
  @Limit({ points: 5, seconds: 3_600, by: (request) => bodyOf(request).email }, { points: 10, seconds: 3_600, by: (request) => bodyOf(request).invitationToken })
  register(@Body() body: Registration, @Req() { ip }: FastifyRequest): Promise<Registered> {
    return this.registrations.register(body, ip);
  }

  /** Sign in with address and password. */
  @Post('login')
  @Refuses({ 400: ['tenant_required', 'tenant_invalid'], 401: ['credentials_wrong', 'mfa_required', 'mfa_code_wrong'], 403: ['user_deactivated', 'address_not_allowed'], 429: ['too_many_attempts'] })
  @HttpCode(HttpStatus.OK)
  @Public()
  @TenantHeader()
  login(@Body() body: Login, @Req() request: FastifyRequest): Promise<SignedInTokens> {
    return inTenant(tenantOf(request), () => this.passwordSignIn.signIn(body, placeOf(request)));
  }

  /** Have a one-time code sent to a telephone. The answer is the same whether anybody has the number or not. */
  @Post('otp/request')
  @Refuses({ 400: ['tenant_required', 'tenant_invalid'], 403: ['address_not_allowed'] })
  @HttpCode(HttpStatus.ACCEPTED)
  @Public()
  @TenantHeader()
  @Limit({ points: 3, seconds: 900, by: numberOf })
  requestOtp(@Body() { phone }: OtpRequest, @Req() request: FastifyRequest): Promise<OtpRequested> {
    return inTenant(tenantOf(request), async () => {
      await this.admissions.admit(request.ip);
      const userId = (await this.dispatcher.ask(FindUserByPhone.of({ phone }))) as UserId | null;
      const { challengeId, salt } = await this.dispatcher.execute(RequestOtp.of({ phone, userId }));
      return { challenge: this.tokens.make('challenge', { id: challengeId, salt }), expiresIn: OTP_MS / 1_000 };
    });
  }

  /** Sign in with the one-time code, on the device that has asked for it. */
  @Post('otp/verify')
  @Refuses({ 400: ['tenant_required', 'tenant_invalid'], 401: ['otp_wrong', 'otp_expired', 'otp_used', 'otp_used_up', 'mfa_required', 'mfa_code_wrong'], 403: ['user_deactivated', 'address_not_allowed'], 422: ['otp_other_number'] })
  @HttpCode(HttpStatus.OK)
  @Public()
  @TenantHeader()
  @Limit({ points: 20, seconds: 900, by: numberOf })
  verifyOtp(@Body() { challenge, phone, code, totpCode }: OtpAnswerBody, @Req() request: FastifyRequest): Promise<SignedInTokens> {
    const tenantId = tenantOf(request);
    return inTenant(tenantId, async () => {
      const stay = await this.admissions.admit(request.ip);
      const read = this.tokens.read('challenge', challenge);
      if (read?.tenantId !== tenantId) throw refusalOfAnswer('expired', 0);
      const answer = await this.dispatcher.execute(AnswerOtp.of({ token: read, phone, code, secondFactor: totpCode ?? null, lasts: stay, ...placeOf(request) }));
      if ('triesLeft' in answer) throw refusalOfAnswer(answer.outcome, answer.triesLeft);
      assertOpened(answer);
      return { ...this.sessionTokens.of(answer, stay), deviceToken: this.sessionTokens.deviceToken(answer.userId, this.clock.now()) };
    });
  }

  /** Get new tokens for a refresh token. It is good once; used again later, it ends the session. */
  @Post('refresh')
  @Refuses({ 401: ['token_invalid', 'token_expired', 'session_ended', 'refresh_reused'], 403: ['not_your_tenant', 'address_not_allowed'] })
  @HttpCode(HttpStatus.OK)
  @Public()
  refresh(@Body() { refreshToken }: Refresh, @Req() request: FastifyRequest): Promise<Tokens> {
    const token = this.tokens.read('refresh', refreshToken);
    if (!token) throw new Unauthenticated('token_invalid', 'This is no refresh token: sign in again.');
    assertOfTenant(request, token.tenantId);
    return inTenant(token.tenantId, async () => {
      const stay = await this.admissions.admit(request.ip);
      const renewed = await this.dispatcher.execute(RenewSession.of({ token, lasts: stay, ...placeOf(request) }));
      switch (renewed.outcome) {
        case 'renewed':
          return this.sessionTokens.of({ ...renewed, sessionId: token.id }, stay);
        case 'reused':
          throw new Unauthenticated('refresh_reused', 'This refresh token was used before, so somebody else may have it: the session has been ended. Sign in again.');
        case 'expired':
          throw new Unauthenticated('token_expired', 'The refresh token has expired: sign in again.');
        case 'ended':
          throw new Unauthenticated('session_ended', 'This session has ended: sign in again.');
        case 'forged':
          throw new Unauthenticated('token_invalid', 'This refresh token is not valid here: sign in again.');
      }
    });
  }

  /** Sign out: here, or with `all=true` everywhere. Your tokens are refused from that moment on. */
  @Post('logout')
  @HttpCode(HttpStatus.NO_CONTENT)
  @SignedIn()
  @OpenDespite('tenant_suspended', 'user_deactivated', 'mfa_setup_required')
  @ApiQuery({ name: 'all', required: false, description: 'Everywhere, and not here alone.', schema: { type: 'boolean', default: false } })
  async logout(@Query('all') all: string | undefined): Promise<void> {
    if (all !== undefined && all !== 'true' && all !== 'false') throw new DomainError('invalid', 'query_invalid', 'all must be true or false.', [{ pointer: 'all', code: 'not_boolean', message: 'must be true or false' }]);
    const [userId, { sessionId }] = [personAsking(), Work.current().caller!];
    if (all === 'true') await this.dispatcher.execute(EndAllSessions.of({ userId, reason: 'signed_out_everywhere' }));
    else if (sessionId !== undefined) await this.dispatcher.execute(EndSession.of({ id: sessionId as SessionId, reason: 'signed_out' }));
  }

  /** Have a link sent by which you choose a new password. The answer is the same for any address. */
  @Post('forgot-password')
  @Refuses({ 400: ['tenant_required', 'tenant_invalid'], 403: ['address_not_allowed'] })
  @HttpCode(HttpStatus.ACCEPTED)
  @Public()
  @TenantHeader()
  @Limit({ points: 3, seconds: 3_600, by: inTenantBy('email') })
  forgotPassword(@Body() { email }: ForgottenPassword, @Req() request: FastifyRequest): Promise<MailIsOnItsWay> {
    return inTenant(tenantOf(request), async () => {
      await this.admissions.admit(request.ip);
      const credential = await this.dispatcher.ask(FindCredential.of({ email }));
      await this.dispatcher.execute(RequestPasswordReset.of({ email, userId: (credential?.userId ?? null) as UserId | null }));
      return { message: 'If there is a user with this address, a mail is on its way to it.' };
    });
  }

  /** Choose a new password by the link of a mail. Whoever is signed in with the old one is signed out. */
  @Post('reset-password')
  @Refuses({ 400: ['password_too_short', 'password_common'], 403: ['not_your_tenant', 'address_not_allowed'], 409: ['user_deactivated'], 422: ['link_invalid'] })
  @HttpCode(HttpStatus.OK)
  @Public()
  resetPassword(@Body() { token, password }: NewPassword, @Req() request: FastifyRequest): Promise<PasswordReset> {
    const read = this.tokens.read('link', token);
    if (!read) throw new LinkInvalid();
    assertOfTenant(request, read.tenantId);
    return inTenant(read.tenantId, async () => {
      await this.admissions.admit(request.ip);
      const owner = await this.dispatcher.ask(ReadLink.of({ id: read.id }));
      if (!owner || !this.tokens.isGenuine('link', read, owner.salt)) throw new LinkInvalid();
      assertGoodPassword(password, personalWords(owner.email, owner.name));
      const passwordHash = await this.hashes.hash(password);
      const { userId } = await this.dispatcher.execute(ResetPassword.of({ token: read, passwordHash }));
      return { userId, tenantId: read.tenantId, deviceToken: this.sessionTokens.deviceToken(userId, this.clock.now()) };
    });
  }

  /** Show by the link of a mail that the address is yours. */
  @Post('verify-email')
  @Refuses({ 403: ['not_your_tenant'], 422: ['link_invalid'] })
  @HttpCode(HttpStatus.NO_CONTENT)
  @Public()
  async verifyEmail(@Body() { token }: MailToken, @Req() request: FastifyRequest): Promise<void> {
    const read = this.tokens.read('link', token);
    if (!read) throw new LinkInvalid();
    assertOfTenant(request, read.tenantId);
    await inTenant(read.tenantId, () => this.dispatcher.execute(VerifyEmail.of({ token: read })));
  }

  /** Show what the presented token says, for gateways that let nobody else ask. */
  @Get('verify-token')
  @SignedIn()
  verifyToken(@Req() { headers }: FastifyRequest): TokenClaims {
    const { tenantId, caller } = Work.current();
    const { iat, exp } = caller!.apiKeyId === undefined ? claimsIn(headers.authorization) : {};
    return { userId: caller!.userId, tenantId, sessionId: caller!.sessionId ?? null, apiKeyId: caller!.apiKeyId ?? null, roles: [...caller!.roles], issuedAt: instantOf(iat), expiresAt: instantOf(exp) };
  }

  /** Show what you may do, and how far it reaches. */
  @Get('user-permissions')
  @SignedIn()
  userPermissions(): GrantedPermissions {
    const caller = Work.current().caller!;
    const granted = [...permissions().keys()].flatMap((name) => {
      const scope = caller.scopeOf(name);
      return scope === null ? [] : [[name, scope] as const];
    });
    return { userId: caller.userId, roles: [...caller.roles], permissions: Object.fromEntries(granted) };
  }

  /** Show who you are. */
  @Get('me')
  @SignedIn()
  @OpenDespite('mfa_setup_required')
  me(): Promise<ProfileView> {
    return this.profile();
  }

  /** Change what others see of you. */
  @Patch('me')
  @SignedIn()
  async changeMe(@Body() body: ProfileChange): Promise<ProfileView> {
    await this.dispatcher.execute(ChangeOwnProfile.of({ ...body, userId: personAsking() }));
    return this.profile();
  }

  /** Choose another password, knowing the present one. All your other sessions end. */
  @Put('password')
  @Refuses({ 400: ['password_too_short', 'password_common'], 403: ['not_for_api_keys'], 422: ['password_wrong'] })
  @HttpCode(HttpStatus.NO_CONTENT)
  @SignedIn()
  @Limit({ points: 10, seconds: 900, by: 'user' })
  async changePassword(@Body() { currentPassword, password }: PasswordChange): Promise<void> {
    const userId = personAsking();
    const credential = await this.dispatcher.ask(FindCredential.of({ userId }));
    const { isRight } = await this.hashes.compare(currentPassword, credential?.passwordHash ?? null);
    if (!credential || !isRight) throw new WrongPassword();
    assertGoodPassword(password, personalWords(credential.email, credential.name));
    const passwordHash = await this.hashes.hash(password);
    await this.dispatcher.execute(ChangeOwnPassword.of({ userId, passwordHash }));
  }

  private profile(): Promise<ProfileView> {
    return this.dispatcher.ask(ReadProfile.of({ userId: Work.current().caller!.userId })) as Promise<ProfileView>;
  }
}
