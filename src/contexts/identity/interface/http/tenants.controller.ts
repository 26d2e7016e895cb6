import { Body, Controller, Get, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { IfMatch, markVersion, preconditionOf } from '../../../../platform/http/etag.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { ChangeTenant } from '../../application/commands/change-tenant.command.js';
import { type TenantRow, tenants } from '../../application/queries/tenants.resource.js';

@Controller('tenants')
export class TenantsController {
  constructor(private readonly dispatcher: Dispatcher) {}

  /** Show the tenant that you are signed in to. */
  @Get('current')
  @Permission(tenants.permission('read'))
  async current(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TenantRow> {
    return this.marked(await this.dispatcher.ask(this.own()), request, reply);
  }

  /** Change what your tenant is called. */
  @Put('current')
  @Permission(tenants.permission('write'))
  async change(@Body() { name }: ChangeTenant, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<TenantRow> {
    const changed = await this.dispatcher.execute(ChangeTenant.of({ name }), { precondition: preconditionOf(Work.current().tenantId, version), answer: () => this.own() });
    return this.marked(changed, request, reply);
  }

  private own() {
    return ReadRecord.of({ resource: tenants, id: Work.current().tenantId }) as ReadRecord<typeof tenants>;
  }

  private marked(row: TenantRow, request: FastifyRequest, reply: FastifyReply): TenantRow {
    markVersion(request, reply, row.version);
    return row;
  }
}
