import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import type { MergeId } from '../../../../platform/merging/merge.js';
import { MergeRecords } from '../../../../platform/merging/merge-records.command.js';
import { merges } from '../../../../platform/merging/merges.resource.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { ChangeCompany } from '../../application/commands/change-company.command.js';
import { CreateCompany } from '../../application/commands/create-company.command.js';
import { companies } from '../../application/queries/companies.resource.js';
import { Company, type CompanyId } from '../../domain/company/company.js';
import { CompanyDuplicates } from './company-duplicates.js';
import { companyImport } from './company-import.js';
import { CompanyMergeBody } from './merges.dto.js';

@Controller('companies')
export class CompaniesController extends RecordController(companies, { type: Company, create: CreateCompany, change: ChangeCompany, duplicates: CompanyDuplicates, imports: companyImport }) {
  /**
   * Merge a company into this one.
   * @remarks Picks field by field whose value stays; of lists both. What names the other one names this one soon after, in every context: GET /merges/:id tells when. Until then both can be read, and afterwards the other's address leads here (308); to change it is 409 `record_merged`. For 30 days it can be undone.
   */
  @Post(':id/merge')
  @Permission(companies.permission('merge'))
  @ApiCreatedResponse({ schema: { $ref: '#/components/schemas/Merge' }, description: 'The merge.' })
  async merge(@Param('id', ParseId) id: CompanyId, @Body() { with: otherId, fields }: CompanyMergeBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const command = MergeRecords.of({ kind: companies.record, id, with: otherId, picks: fields ?? {} });
    const merge = await this.dispatcher.execute(command, { precondition: preconditionOf(id, version), answer: (mergeId: MergeId) => ReadRecord.of({ resource: merges, id: mergeId, seesAll: true }) });
    void reply.header('location', `/api/v1/${merges.address}/${merge.id}`);
    markVersion(request, reply, merge.version);
    return merge;
  }
}
