import { Controller } from '@nestjs/common';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeRole } from '../../application/commands/change-role.command.js';
import { CreateRole } from '../../application/commands/create-role.command.js';
import { DeleteRole } from '../../application/commands/delete-role.command.js';
import { roles } from '../../application/queries/roles.resource.js';
import { Role } from '../../domain/role/role.js';

@Controller('roles')
export class RolesController extends RecordController(roles, { type: Role, create: CreateRole, change: ChangeRole, remove: DeleteRole }) {}
