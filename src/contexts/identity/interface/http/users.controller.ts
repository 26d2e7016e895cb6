import { Body, Controller, HttpCode, HttpStatus, Param, Post, Put, Req, Res } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { AssignRoles } from '../../application/commands/assign-roles.command.js';
import { ChangeUser } from '../../application/commands/change-user.command.js';
import { CreateUser } from '../../application/commands/create-user.command.js';
import { DeactivateUser } from '../../application/commands/deactivate-user.command.js';
import { DeleteUser } from '../../application/commands/delete-user.command.js';
import { ReactivateUser } from '../../application/commands/reactivate-user.command.js';
import { RestoreUser } from '../../application/commands/restore-user.command.js';
import { users } from '../../application/queries/users.resource.js';
import { User, type UserId } from '../../domain/user/user.js';

class RoleAssignmentBody extends OmitType(AssignRoles, ['id'] as const) {}
class DeactivationBody extends OmitType(DeactivateUser, ['id'] as const) {}

@Controller('users')
export class UsersController extends RecordController(users, { type: User, create: CreateUser, change: ChangeUser, remove: DeleteUser, restore: RestoreUser }) {
  /** Give a user other roles. They hold for his very next request. */
  @Put(':id/roles')
  @Refuses({ 403: ['rights_exceeded'], 409: ['last_administrator'], 422: ['role_unknown'] })
  @Permission(users.permission('write'))
  assignRoles(@Param('id', ParseId) id: UserId, @Body() { roles }: RoleAssignmentBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(AssignRoles.of({ id, roles }), version, request, reply);
  }

  /** Deactivate a user: from that moment on he is signed in nowhere. His records stay his, or somebody takes them over. */
  @Post(':id/deactivate')
  @Refuses({ 403: ['rights_exceeded'], 409: ['last_administrator', 'user_deactivated'], 422: ['reassign_to_invalid'] })
  @HttpCode(HttpStatus.OK)
  @Permission(users.permission('write'))
  deactivate(@Param('id', ParseId) id: UserId, @Body() { records, reassignTo }: DeactivationBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(DeactivateUser.of({ id, records, reassignTo }), version, request, reply);
  }

  /** Let a user in again who was deactivated. */
  @Post(':id/reactivate')
  @HttpCode(HttpStatus.OK)
  @Permission(users.permission('write'))
  reactivate(@Param('id', ParseId) id: UserId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(ReactivateUser.of({ id }), version, request, reply);
  }
}
