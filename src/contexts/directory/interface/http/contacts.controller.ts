import { Body, Controller, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, OmitType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch, preconditionOf } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { ChangeContact } from '../../application/commands/change-contact.command.js';
import { ConvertContact } from '../../application/commands/convert-contact.command.js';
import { CreateContact } from '../../application/commands/create-contact.command.js';
import { contacts } from '../../application/queries/contacts.resource.js';
import { customers } from '../../application/queries/customers.resource.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import type { CustomerId } from '../../domain/customer/customer.js';

class ConversionBody extends OmitType(ConvertContact, ['id'] as const) {}

@Controller('contacts')
export class ContactsController extends RecordController(contacts, { type: Contact, create: CreateContact, change: ChangeContact }) {
  /** Convert a contact: make a customer of the person, or of the company that he is in. However often and by however many at once, it becomes one customer, which is answered each time. */
  @Post(':id/convert')
  @HttpCode(HttpStatus.OK)
  @Permission(contacts.permission('convert'))
  @ApiOkResponse({ schema: { $ref: '#/components/schemas/Customer' }, description: 'The customer.' })
  async convert(@Param('id', ParseId) id: ContactId, @Body() { kind, status, paymentTermsDays, tags, customFields }: ConversionBody, @IfMatch() version: number | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const command = ConvertContact.of({ id, kind, status, paymentTermsDays, tags, customFields });
    const customer = await this.dispatcher.execute(command, { precondition: preconditionOf(id, version), answer: (customerId: CustomerId) => ReadRecord.of({ resource: customers, id: customerId, seesAll: true }) });
    void reply.header('location', `/api/v1/${customers.address}/${customer.id}`);
    return customer;
  }
}
