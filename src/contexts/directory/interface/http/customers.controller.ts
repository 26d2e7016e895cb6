import { Body, Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ChangeCustomer } from '../../application/commands/change-customer.command.js';
import { CreateCustomer } from '../../application/commands/create-customer.command.js';
import { MoveCustomer } from '../../application/commands/move-customer.command.js';
import { ReadCustomerOverview } from '../../application/queries/read-customer-overview.query.js';
import { customers } from '../../application/queries/customers.resource.js';
import { Customer, type CustomerId } from '../../domain/customer/customer.js';

class CustomerStatusBody extends OmitType(MoveCustomer, ['id'] as const) {}

@Controller('customers')
export class CustomersController extends RecordController(customers, { type: Customer, create: CreateCustomer, change: ChangeCustomer }) {
  @Get(':id/overview')
  @Permission(customers.permission('read'))
  overview(@Param('id', ParseId) id: CustomerId) {
    return this.dispatcher.ask(ReadCustomerOverview.of({ id }));
  }

  /** Move a customer to another status. A prospect becomes active or inactive; active ones are held, inactive or lost; 422 `status_move_not_allowed` names what is allowed. */
  @Put(':id/status')
  @Permission(customers.permission('write'))
  move(@Param('id', ParseId) id: CustomerId, @Body() { status }: CustomerStatusBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(MoveCustomer.of({ id, status }), version, request, reply);
  }
}
