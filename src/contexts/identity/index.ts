/** What other contexts may know of identity. */
export { type KnownUser, KnownUsers } from './application/ports/known-users.port.js';
export { SessionReuseDetected, SessionRevoked, UserSignedIn } from './domain/session/session.events.js';
export { UserInvited } from './domain/invitation/invitation.events.js';
export { TenantRegistered, TenantReopened, TenantWasSuspended } from './domain/tenant/tenant.events.js';
export { UserDeactivated, UserReactivated, UserRegistered, UserRolesChanged, UserTimeZoneChanged } from './domain/user/user.events.js';
