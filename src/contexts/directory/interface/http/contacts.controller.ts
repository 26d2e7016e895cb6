import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiQuery, OmitType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import type { MergeId } from '../../../../platform/merging/merge.js';
import { MergeRecords } from '../../../../platform/merging/merge-records.command.js';
import { merges } from '../../../../platform/merging/merges.resource.js';
import { DISCLOSURE_FORMATS } from '../../../../platform/personal-data/disclosures.js';
import { AnswersPersonalData, EraseBody } from '../../../../platform/personal-data/personal-data.dto.js';
import { PersonalDataDesk } from '../../../../platform/personal-data/personal-data-desk.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { ChangeContact } from '../../application/commands/change-contact.command.js';
import { ConvertContact } from '../../application/commands/convert-contact.command.js';
import { CreateContact } from '../../application/commands/create-contact.command.js';
import { contacts } from '../../application/queries/contacts.resource.js';
import { customers } from '../../application/queries/customers.resource.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import type { CustomerId } from '../../domain/customer/customer.js';
import { ContactDuplicates } from './contact-duplicates.js';
import { contactImport } from './contact-import.js';
import { ContactMergeBody } from './merges.dto.js';

class ConversionBody extends OmitType(ConvertContact, ['id'] as const) {}

@Controller('contacts')
export class ContactsController extends RecordController(contacts, { type: Contact, create: CreateContact, change: ChangeContact, duplicates: ContactDuplicates, imports: contactImport }) {
  constructor(private readonly persons: PersonalDataDesk) {
    super();
  }

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
   * Show all that is held of a contact.
   * @remarks In every part of the product and in the recycle bin, each record with its history: as one JSON document, or as a ZIP file with one for each resource (`format=zip`, or `Accept: application/zip`). More than 10,000 records are a job, whose result is the file. The history of the contact says who asked for it.
   */
  @Get(':id/personal-data')
  @Permission(contacts.permission('disclose'))
  @ApiQuery({ name: 'format', required: false, description: 'What kind of file.', schema: { type: 'string', enum: [...DISCLOSURE_FORMATS], default: 'json' } })
  @AnswersPersonalData()
  personalData(@Param('id', ParseId) id: ContactId, @Query() query: Record<string, unknown>, @Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.persons.disclose(contacts, id, query, accept, reply);
  }

  /**
   * Erase a contact, for good.
   * @remarks Nobody finds him from now on, and a moment later nothing is held of him anywhere: not in his records and those about him, their history, answers that are kept, jobs, files and messages. What refers to him still does, and every count and sum stays as it is. It can not be undone. Whoever became part of him by a merge is erased with him, and that merge can not be undone any more (409 `record_erased`); to erase one that became part of another is 409 `record_merged`, which names the contact to erase instead. Asked again, it answers how far it has come, 202 while it goes on and 200 when it is done, and goes on where something was written of him since. From now on nothing names him any more (422 `record_erased`).
   */
  @Post(':id/erase')
  @HttpCode(HttpStatus.ACCEPTED)
  @Permission(contacts.permission('erase'))
  @ApiAcceptedResponse({ description: 'It goes on.', schema: { $ref: '#/components/schemas/Erasure' } })
  @ApiOkResponse({ description: 'It is done.', schema: { $ref: '#/components/schemas/Erasure' } })
  erase(@Param('id', ParseId) id: ContactId, @Body() _body: EraseBody, @IfMatch() version: number | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.persons.erase(contacts, id, version, reply);
  }

  /**
   * Merge a contact into this one.
   * @remarks Picks field by field whose value stays; of lists both, and of each channel the consent that was said last. What names the other one names this one soon after, in every context: GET /merges/:id tells when. Until then both can be read, and afterwards the other's address leads here (308); to change it is 409 `record_merged`. For 30 days it can be undone.
   */
  @Post(':id/merge')
  @Permission(contacts.permission('merge'))
  @ApiCreatedResponse({ schema: { $ref: '#/components/schemas/Merge' }, description: 'The merge.' })
  async merge(@Param('id', ParseId) id: ContactId, @Body() { with: otherId, fields }: ContactMergeBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const command = MergeRecords.of({ kind: contacts.record, id, with: otherId, picks: fields ?? {} });
    const merge = await this.dispatcher.execute(command, { precondition: preconditionOf(id, version), answer: (mergeId: MergeId) => ReadRecord.of({ resource: merges, id: mergeId, seesAll: true }) });
    void reply.header('location', `/api/v1/${merges.address}/${merge.id}`);
    markVersion(request, reply, merge.version);
    return merge;
  }
}
