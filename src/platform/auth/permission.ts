import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';

export const PERMISSION = 'rapport:permission';
export const PUBLIC = 'rapport:public';

/** What the caller must be allowed to do, `resource:action`. Every route names one, or says that it is public. */
export const Permission = (permission: string) => applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));

/** Open to anyone, signed in or not. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));
