import { Body, Controller, HttpCode, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, OmitType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { ChangeContact } from '../../application/commands/change-contact.command.js';
import { ConvertContact } from '../../application/commands/convert-contact.command.js';
import { CreateContact } from '../../application/commands/create-contact.command.js';
import { MergeContacts } from '../../application/commands/merge-contacts.command.js';
import { contacts } from '../../application/queries/contacts.resource.js';
import { customers } from '../../application/queries/customers.resource.js';
import { merges } from '../../application/queries/merges.resource.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import type { CustomerId } from '../../domain/customer/customer.js';
import type { MergeId } from '../../domain/merge/merge.js';
import { ContactDuplicates } from './contact-duplicates.js';

class ContactMergeBody extends OmitType(MergeContacts, ['id'] as const) {}
class ConversionBody extends OmitType(ConvertContact, ['id'] as const) {}

@Controller('contacts')
export class ContactsController extends RecordController(contacts, { type: Contact, create: CreateContact, change: ChangeContact, duplicates: ContactDuplicates }) {
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

  /**
   * Merge a contact into this one.
   * @remarks Picks field by field whose value stays; of lists both, and of each channel the consent that was said last. What names the other one names this one soon after, in every context: GET /merges/:id tells when. Until then both can be read, and afterwards the other's address leads here (308); to change it is 409 `record_merged`. For 30 days it can be undone.
   */
  @Post(':id/merge')
  @Permission(contacts.permission('merge'))
  @ApiCreatedResponse({ schema: { $ref: '#/components/schemas/Merge' }, description: 'The merge.' })
  async merge(@Param('id', ParseId) id: ContactId, @Body() { with: otherId, fields }: ContactMergeBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const command = MergeContacts.of({ id, with: otherId, fields });
    const merge = await this.dispatcher.execute(command, { precondition: preconditionOf(id, version), answer: (mergeId: MergeId) => ReadRecord.of({ resource: merges, id: mergeId, seesAll: true }) });
    void reply.header('location', `/api/v1/${merges.address}/${merge.id}`);
    markVersion(request, reply, merge.version);
    return merge;
  }
}
