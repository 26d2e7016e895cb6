import { Global, Module, type Provider } from '@nestjs/common';
import { Identities } from '../../platform/auth/identities.js';
import { Users } from '../../platform/auth/users.js';
import { AcceptInvitationHandler } from './application/commands/accept-invitation.command.js';
import { AnswerOtpHandler } from './application/commands/answer-otp.command.js';
import { AssignRolesHandler } from './application/commands/assign-roles.command.js';
import { ChangeOwnPasswordHandler } from './application/commands/change-own-password.command.js';
import { ChangeOwnProfileHandler } from './application/commands/change-own-profile.command.js';
import { ChangeRoleHandler } from './application/commands/change-role.command.js';
import { ChangeTeamHandler } from './application/commands/change-team.command.js';
import { ChangeTenantHandler } from './application/commands/change-tenant.command.js';
import { ChangeUserHandler } from './application/commands/change-user.command.js';
import { ConfirmSecondFactorHandler } from './application/commands/confirm-second-factor.command.js';
import { CreateRoleHandler } from './application/commands/create-role.command.js';
import { CreateTeamHandler } from './application/commands/create-team.command.js';
import { CreateUserHandler } from './application/commands/create-user.command.js';
import { DeactivateUserHandler } from './application/commands/deactivate-user.command.js';
import { DeleteRoleHandler } from './application/commands/delete-role.command.js';
import { DeleteTeamHandler } from './application/commands/delete-team.command.js';
import { DeleteUserHandler } from './application/commands/delete-user.command.js';
import { EndAllSessionsHandler } from './application/commands/end-all-sessions.command.js';
import { EndSessionHandler } from './application/commands/end-session.command.js';
import { ImportUserHandler } from './application/commands/import-user.command.js';
import { InviteUserHandler } from './application/commands/invite-user.command.js';
import { MakeApiKeyHandler } from './application/commands/make-api-key.command.js';
import { OpenSessionHandler } from './application/commands/open-session.command.js';
import { PostLetterHandler } from './application/commands/post-letter.command.js';
import { ReactivateUserHandler } from './application/commands/reactivate-user.command.js';
import { RegisterTenantHandler } from './application/commands/register-tenant.command.js';
import { RemoveSecondFactorHandler } from './application/commands/remove-second-factor.command.js';
import { RenewSessionHandler } from './application/commands/renew-session.command.js';
import { ReopenTenantHandler } from './application/commands/reopen-tenant.command.js';
import { RequestOtpHandler } from './application/commands/request-otp.command.js';
import { RequestPasswordResetHandler } from './application/commands/request-password-reset.command.js';
import { ResetPasswordHandler } from './application/commands/reset-password.command.js';
import { RestoreTeamHandler } from './application/commands/restore-team.command.js';
import { RestoreUserHandler } from './application/commands/restore-user.command.js';
import { SetTeamMembersHandler } from './application/commands/set-team-members.command.js';
import { StartSecondFactorHandler } from './application/commands/start-second-factor.command.js';
import { SuspendTenantHandler } from './application/commands/suspend-tenant.command.js';
import { VerifyEmailHandler } from './application/commands/verify-email.command.js';
import { WithdrawApiKeyHandler } from './application/commands/withdraw-api-key.command.js';
import { WithdrawInvitationHandler } from './application/commands/withdraw-invitation.command.js';
import { KnownUsers } from './application/ports/known-users.port.js';
import { Letters } from './application/ports/letters.port.js';
import { OneTimeCodes } from './application/ports/one-time-codes.port.js';
import { OpaqueTokens } from './application/ports/opaque-tokens.port.js';
import { PasswordHashes } from './application/ports/password-hashes.port.js';
import { Remembered } from './application/ports/remembered.port.js';
import { Rights } from './application/ports/rights.port.js';
import { SignInPolicy } from './application/ports/sign-in-policy.port.js';
import { SignInAttempts } from './application/ports/sign-in-attempts.port.js';
import { Opening } from './application/rules/opening.js';
import { RoleAssignment } from './application/rules/role-assignment.js';
import { SigningOut } from './application/rules/signing-out.js';
import { ApiKeyRepository } from './domain/api-key/api-key.repository.js';
import { InvitationRepository } from './domain/invitation/invitation.repository.js';
import { MailLinkRepository } from './domain/mail-link/mail-link.repository.js';
import { OtpChallengeRepository } from './domain/otp-challenge/otp-challenge.repository.js';
import { RoleRepository } from './domain/role/role.repository.js';
import { SessionRepository } from './domain/session/session.repository.js';
import { TeamRepository } from './domain/team/team.repository.js';
import { TenantRepository } from './domain/tenant/tenant.repository.js';
import { UserRepository } from './domain/user/user.repository.js';
import { Argon2PasswordHashes } from './infrastructure/argon2-password-hashes.js';
import { CachedRemembered } from './infrastructure/cached-remembered.js';
import { CallerRights } from './infrastructure/caller-rights.js';
import { CountedSignInAttempts } from './infrastructure/counted-sign-in-attempts.js';
import { DatabaseIdentities } from './infrastructure/database-identities.js';
import { DatabaseKnownUsers } from './infrastructure/database-known-users.js';
import { HmacOneTimeCodes } from './infrastructure/hmac-one-time-codes.js';
import { HmacTokens } from './infrastructure/hmac-tokens.js';
import { MikroApiKeyRepository } from './infrastructure/mikro-api-key.repository.js';
import { MikroInvitationRepository } from './infrastructure/mikro-invitation.repository.js';
import { MikroMailLinkRepository } from './infrastructure/mikro-mail-link.repository.js';
import { MikroOtpChallengeRepository } from './infrastructure/mikro-otp-challenge.repository.js';
import { MikroRoleRepository } from './infrastructure/mikro-role.repository.js';
import { MikroSessionRepository } from './infrastructure/mikro-session.repository.js';
import { MikroTeamRepository } from './infrastructure/mikro-team.repository.js';
import { MikroTenantRepository } from './infrastructure/mikro-tenant.repository.js';
import { MikroUserRepository } from './infrastructure/mikro-user.repository.js';
import { PassingRows } from './infrastructure/passing-rows.js';
import { SettingsSignInPolicy } from './infrastructure/settings-sign-in-policy.js';
import { FindCredentialHandler } from './infrastructure/queries/find-credential.handler.js';
import { FindInvitationHandler } from './infrastructure/queries/find-invitation.handler.js';
import { FindUserByPhoneHandler } from './infrastructure/queries/find-user-by-phone.handler.js';
import { ListApiKeysHandler } from './infrastructure/queries/list-api-keys.handler.js';
import { ListInvitationsHandler } from './infrastructure/queries/list-invitations.handler.js';
import { ListSessionsHandler } from './infrastructure/queries/list-sessions.handler.js';
import { ReadLetterHandler } from './infrastructure/queries/read-letter.handler.js';
import { ReadLinkHandler } from './infrastructure/queries/read-link.handler.js';
import { ReadProfileHandler } from './infrastructure/queries/read-profile.handler.js';
import { Admissions } from './interface/http/admissions.js';
import { ApiKeysController } from './interface/http/api-keys.controller.js';
import { OwnApiKeysController } from './interface/http/own-api-keys.controller.js';
import { AuthController } from './interface/http/auth.controller.js';
import { InvitationsController } from './interface/http/invitations.controller.js';
import { PasswordSignIn } from './interface/http/password-sign-in.js';
import { PermissionsController } from './interface/http/permissions.controller.js';
import { Registrations } from './interface/http/registrations.js';
import { RolesController } from './interface/http/roles.controller.js';
import { SecondFactorController } from './interface/http/second-factor.controller.js';
import { SessionTokens } from './interface/http/session-tokens.js';
import { OwnSessionsController } from './interface/http/own-sessions.controller.js';
import { SessionsController } from './interface/http/sessions.controller.js';
import { TeamsController } from './interface/http/teams.controller.js';
import { TenantsController } from './interface/http/tenants.controller.js';
import { UsersController } from './interface/http/users.controller.js';
import { OnMailLinkIssued } from './interface/subscribers/on-mail-link-issued.js';
import { OnOtpRequested } from './interface/subscribers/on-otp-requested.js';
import { OnUserInvited } from './interface/subscribers/on-user-invited.js';
import { OnUserPasswordChanged } from './interface/subscribers/on-user-password-changed.js';
import { OnUserRegistered } from './interface/subscribers/on-user-registered.js';
import { LetterWorker } from './interface/workers/letter.worker.js';
import { QueuedLetters } from './interface/workers/queued-letters.js';

const REPOSITORIES: readonly Provider[] = [
  PassingRows,
  { provide: TenantRepository, useClass: MikroTenantRepository },
  { provide: UserRepository, useClass: MikroUserRepository },
  { provide: RoleRepository, useClass: MikroRoleRepository },
  { provide: TeamRepository, useClass: MikroTeamRepository },
  { provide: SessionRepository, useClass: MikroSessionRepository },
  { provide: ApiKeyRepository, useClass: MikroApiKeyRepository },
  { provide: InvitationRepository, useClass: MikroInvitationRepository },
  { provide: OtpChallengeRepository, useClass: MikroOtpChallengeRepository },
  { provide: MailLinkRepository, useClass: MikroMailLinkRepository },
];

const PORTS: readonly Provider[] = [
  { provide: OpaqueTokens, useClass: HmacTokens },
  { provide: OneTimeCodes, useClass: HmacOneTimeCodes },
  { provide: PasswordHashes, useClass: Argon2PasswordHashes },
  { provide: Rights, useClass: CallerRights },
  { provide: Remembered, useClass: CachedRemembered },
  { provide: SignInAttempts, useClass: CountedSignInAttempts },
  { provide: Letters, useClass: QueuedLetters },
  { provide: SignInPolicy, useClass: SettingsSignInPolicy },
  { provide: Identities, useClass: DatabaseIdentities },
  { provide: KnownUsers, useClass: DatabaseKnownUsers },
  { provide: Users, useExisting: KnownUsers },
];

const RULES: readonly Provider[] = [
  { provide: RoleAssignment, inject: [RoleRepository, Rights], useFactory: (roles: RoleRepository, rights: Rights) => new RoleAssignment(roles, rights) },
  {
    provide: Opening,
    inject: [SessionRepository, OneTimeCodes, OpaqueTokens, Remembered],
    useFactory: (sessions: SessionRepository, codes: OneTimeCodes, tokens: OpaqueTokens, remembered: Remembered) => new Opening(sessions, codes, tokens, remembered),
  },
  { provide: SigningOut, inject: [SessionRepository, Remembered], useFactory: (sessions: SessionRepository, remembered: Remembered) => new SigningOut(sessions, remembered) },
];

const COMMANDS: readonly Provider[] = [
  AcceptInvitationHandler, AnswerOtpHandler, AssignRolesHandler, ChangeOwnPasswordHandler, ChangeOwnProfileHandler, ChangeRoleHandler, ChangeTeamHandler, ChangeTenantHandler,
  ChangeUserHandler, ConfirmSecondFactorHandler, CreateRoleHandler, CreateTeamHandler, CreateUserHandler, DeactivateUserHandler, DeleteRoleHandler, DeleteTeamHandler,
  DeleteUserHandler, EndAllSessionsHandler, EndSessionHandler, ImportUserHandler, InviteUserHandler, MakeApiKeyHandler, OpenSessionHandler, PostLetterHandler, ReactivateUserHandler,
  RegisterTenantHandler, RemoveSecondFactorHandler, RenewSessionHandler, ReopenTenantHandler, RequestOtpHandler, RequestPasswordResetHandler, ResetPasswordHandler,
  RestoreTeamHandler, RestoreUserHandler, SetTeamMembersHandler, StartSecondFactorHandler, SuspendTenantHandler, VerifyEmailHandler, WithdrawApiKeyHandler,
  WithdrawInvitationHandler,
];

const QUERIES: readonly Provider[] = [
  FindCredentialHandler, FindInvitationHandler, FindUserByPhoneHandler, ListApiKeysHandler, ListInvitationsHandler, ListSessionsHandler, ReadLetterHandler, ReadLinkHandler,
  ReadProfileHandler,
];

/** Global, since the guard of the platform asks it who somebody is. */
@Global()
@Module({
  controllers: [AuthController, OwnSessionsController, SessionsController, SecondFactorController, OwnApiKeysController, ApiKeysController, InvitationsController, UsersController, RolesController, PermissionsController, TeamsController, TenantsController],
  providers: [...REPOSITORIES, ...PORTS, ...RULES, ...COMMANDS, ...QUERIES, Admissions, SessionTokens, PasswordSignIn, Registrations, LetterWorker, OnMailLinkIssued, OnOtpRequested, OnUserInvited, OnUserPasswordChanged, OnUserRegistered],
  exports: [Identities, KnownUsers, Users],
})
export class IdentityModule {}
