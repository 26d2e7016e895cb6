import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CustomFields } from '../custom-fields/custom-fields.js';
import type { JobView } from '../jobs/job.dto.js';
import { JobDesk } from '../jobs/job-desk.js';
import { Jobs } from '../jobs/jobs.js';
import type { Resource } from '../resource/resource.js';
import { TABLE_FORMATS } from '../tabular/table-format.js';
import { Work } from '../tenancy/work.js';
import { ExportRecordsWorker } from './export-records.worker.js';
import { parseExportQuestion } from './export-question.js';
import { Exports } from './exports.js';

/** Answers with a file at once, or with a job when it is long. */
@Injectable()
export class ExportDesk {
  constructor(
    private readonly exports: Exports,
    private readonly jobs: Jobs,
    private readonly desk: JobDesk,
    private readonly customFields: CustomFields,
  ) {}

  async answer(asked: Resource, words: Readonly<Record<string, unknown>>, reply: FastifyReply): Promise<StreamableFile | JobView> {
    const resource = await this.customFields.of(asked);
    const { question, format } = parseExportQuestion(words, resource, Work.current().caller);
    const { isExact } = await this.exports.count(resource, question);
    if (!isExact) return this.desk.accepted(await this.jobs.start(ExportRecordsWorker, { resource: resource.name, question, format }), reply);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(this.exports.open(resource, question, format), { type: TABLE_FORMATS[format].mediaType, disposition: `attachment; filename="${resource.name}.${format}"` });
  }
}
