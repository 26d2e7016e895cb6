import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';

export const PERMISSION = 'rapport:permission';
export const PUBLIC = 'rapport:public';
export const SIGNED_IN = 'rapport:signed-in';
export const OPEN_DESPITE = 'rapport:open-despite';

/** What the caller must be allowed to do, `resource:action`. Every route names one, or says that it is public, or for whoever is signed in. */
export const Permission = (permission: string) => applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));

/** Open to anyone, signed in or not. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

/** Open to whoever is signed in, since it shows each caller only what is his own. */
export const SignedIn = () => applyDecorators(SetMetadata(SIGNED_IN, true), ApiExtension('x-signed-in', true));

/** Open also to those who are refused everything else for this reason, such as `tenant_suspended`. What is asked of them otherwise stays. */
export const OpenDespite = (...codes: readonly string[]) => SetMetadata(OPEN_DESPITE, codes);
