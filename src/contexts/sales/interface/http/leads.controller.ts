import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeLead } from '../../application/commands/change-lead.command.js';
import { CreateLead } from '../../application/commands/create-lead.command.js';
import { leads } from '../../application/queries/leads.resource.js';
import { Lead } from '../../domain/lead/lead.js';
import { withUnassigned } from './unassigned-filter.js';

@Controller('leads')
export class LeadsController extends RecordController(leads, { type: Lead, create: CreateLead, change: ChangeLead }) {
  @Get()
  @Permission(leads.permission('read'))
  override list(@Query() query: Record<string, unknown>) {
    return super.list(withUnassigned(query));
  }

  @Get('export')
  @Permission(leads.permission('export'))
  override export(@Query() query: Record<string, unknown>, @Res({ passthrough: true }) reply: FastifyReply) {
    return super.export(withUnassigned(query), reply);
  }
}
