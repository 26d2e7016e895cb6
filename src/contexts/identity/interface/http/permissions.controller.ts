import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../../platform/auth/permission.js';
import { permissions } from '../../../../platform/auth/permissions.js';
import { roles } from '../../application/queries/roles.resource.js';
import { PermissionList, type PermissionView } from './own-things.dto.js';

@ApiTags('Users')
@Controller('permissions')
export class PermissionsController {
  /** Show everything that can be allowed, how far it can reach, and how far it does for the built-in roles. */
  @Get()
  @Permission(roles.permission('read'))
  list(): PermissionList {
    return { data: [...permissions().values()] as unknown as PermissionView[] };
  }
}
