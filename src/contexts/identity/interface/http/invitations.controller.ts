import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../../../../platform/auth/permission.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { InviteUser } from '../../application/commands/invite-user.command.js';
import { WithdrawInvitation } from '../../application/commands/withdraw-invitation.command.js';
import { ListInvitations } from '../../application/queries/list-invitations.query.js';
import { users } from '../../application/queries/users.resource.js';
import type { InvitationId } from '../../domain/invitation/invitation.js';
import { InvitationList, InvitationView } from './own-things.dto.js';

@ApiTags('Users')
@Controller('users/invitations')
export class InvitationsController {
  constructor(private readonly dispatcher: Dispatcher) {}

  /** Show the latest 200 invitations, and what has become of them. */
  @Get()
  @Permission(users.permission('read'))
  async list(): Promise<InvitationList> {
    return { data: (await this.dispatcher.ask(ListInvitations.of({}))) as InvitationView[] };
  }

  /** Invite somebody by mail. One who was invited before gets a new invitation in place of the old one. */
  @Post()
  @Permission(users.permission('write'))
  async send(@Body() body: InviteUser): Promise<InvitationView> {
    const id = await this.dispatcher.execute(InviteUser.of({ ...body }));
    return (await this.dispatcher.ask(ListInvitations.of({ id })))[0] as InvitationView;
  }

  /** Take an invitation back: its link is good for nothing from that moment on. */
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Permission(users.permission('write'))
  async withdraw(@Param('id', ParseId) id: InvitationId): Promise<void> {
    await this.dispatcher.execute(WithdrawInvitation.of({ id }));
  }
}
