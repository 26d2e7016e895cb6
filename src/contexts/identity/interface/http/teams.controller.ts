import { Body, Controller, Param, Put, Req, Res } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeTeam } from '../../application/commands/change-team.command.js';
import { CreateTeam } from '../../application/commands/create-team.command.js';
import { DeleteTeam } from '../../application/commands/delete-team.command.js';
import { RestoreTeam } from '../../application/commands/restore-team.command.js';
import { SetTeamMembers } from '../../application/commands/set-team-members.command.js';
import { teams } from '../../application/queries/teams.resource.js';
import { Team, type TeamId } from '../../domain/team/team.js';

class TeamMembersBody extends OmitType(SetTeamMembers, ['id'] as const) {}

@Controller('teams')
export class TeamsController extends RecordController(teams, { type: Team, create: CreateTeam, change: ChangeTeam, remove: DeleteTeam, restore: RestoreTeam }) {
  /** Say who is in a team and who supervises it. Whoever is not named is not. */
  @Put(':id/members')
  @Permission(teams.permission('write'))
  setMembers(@Param('id', ParseId) id: TeamId, @Body() { memberIds, supervisorIds }: TeamMembersBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(SetTeamMembers.of({ id, memberIds, supervisorIds }), version, request, reply);
  }
}
