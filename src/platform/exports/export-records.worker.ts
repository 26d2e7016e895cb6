import { CustomFields } from '../custom-fields/custom-fields.js';
import { type JobFile, JobFiles } from '../jobs/job-files.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { describeQueue } from '../jobs/queue.js';
import { resourceNamed } from '../resource/resource.js';
import { TABLE_FORMATS } from '../tabular/table-format.js';
import type { ExportFormat, ExportQuestion } from './export-question.js';
import { Exports } from './exports.js';

export const queue = describeQueue({ name: 'exports', concurrency: 2, timeLimitMs: 3_600_000 });

export interface ExportOrder {
  readonly resource: string;
  readonly question: ExportQuestion;
  readonly format: ExportFormat;
}

/** Writes a long list into a file that whoever asked for it can fetch. */
@Works({ queue, name: 'export-records' })
export class ExportRecordsWorker extends JobWorker<ExportOrder, JobFile> {
  constructor(
    private readonly exports: Exports,
    private readonly files: JobFiles,
    private readonly customFields: CustomFields,
  ) {
    super();
  }

  async run({ resource, question, format }: ExportOrder, task: Task): Promise<JobFile> {
    const { progress, signal } = task;
    const described = await this.customFields.of(resourceNamed(resource));
    const stream = this.exports.open(described, question, format, { signal, tell: (rows) => progress.report({ step: 'rows', counts: { rows } }) });
    return this.files.keep(task, stream, { name: `${resource}.${format}`, type: TABLE_FORMATS[format].mediaType });
  }
}
