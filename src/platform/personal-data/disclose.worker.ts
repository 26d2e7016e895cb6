import { queue } from '../exports/export-records.worker.js';
import { type JobFile, JobFiles } from '../jobs/job-files.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { resourceNamed } from '../resource/resource.js';
import { DataSubjects } from './data-subjects.js';
import { type DisclosureFormat, Disclosures } from './disclosures.js';
import { fileOf } from './disclosed-file.js';

export interface DisclosureOrder {
  /** The resource whose record the person is. */
  readonly resource: string;
  readonly id: string;
  readonly format: DisclosureFormat;
}

/** Writes much that is held of somebody into a file. */
@Works({ queue, name: 'disclose-personal-data' })
export class DiscloseWorker extends JobWorker<DisclosureOrder, JobFile> {
  constructor(
    private readonly subjects: DataSubjects,
    private readonly disclosures: Disclosures,
    private readonly files: JobFiles,
  ) {
    super();
  }

  async run({ resource, id, format }: DisclosureOrder, task: Task): Promise<JobFile> {
    const subject = await this.subjects.of(resourceNamed(resource), id);
    const { progress, signal } = task;
    let records = 0;
    const content = this.disclosures.open(subject, format, { signal, tell: (more) => progress.report({ step: 'records', counts: { records: (records += more) } }) });
    return this.files.keep(task, content, fileOf(subject, format));
  }
}
