/** What other contexts may know of identity. */
export { SessionReuseDetected, SessionRevoked, UserSignedIn } from './domain/session/session.events.js';
export { UserInvited } from './domain/invitation/invitation.events.js';
export { TenantRegistered, TenantReopened, TenantWasSuspended } from './domain/tenant/tenant.events.js';
export { UserDeactivated, UserReactivated, UserRegistered, UserRolesChanged } from './domain/user/user.events.js';
