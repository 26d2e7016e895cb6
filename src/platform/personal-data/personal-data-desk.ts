import { HttpStatus, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { attachment } from '../http/content-disposition.js';
import { preconditionOf } from '../http/etag.js';
import type { JobView } from '../jobs/job.dto.js';
import { JobDesk } from '../jobs/job-desk.js';
import { Jobs } from '../jobs/jobs.js';
import { ReadRecord } from '../resource/record-queries.js';
import type { Resource, RowOf } from '../resource/resource.js';
import { COUNT_BOUND } from '../resource/statements.js';
import { BeginErasure } from './begin-erasure.command.js';
import { DataSubjects } from './data-subjects.js';
import { DiscloseWorker } from './disclose.worker.js';
import { fileOf } from './disclosed-file.js';
import { DISCLOSURE_FORMATS, type DisclosureFormat, Disclosures } from './disclosures.js';
import type { ErasureId } from './erasure.js';
import { erasures } from './erasures.resource.js';
import { NoteDisclosure } from './note-disclosure.command.js';

const refusal = (pointer: string, code: string, message: string) => new DomainError('invalid', 'query_invalid', `${pointer} ${message}`, [{ pointer, code, message }]);

function formatOf({ format, ...others }: Readonly<Record<string, unknown>>, accept = ''): DisclosureFormat {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refusal(unknown, 'unknown_parameter', 'is not known here: use format');
  if (format === undefined) return /\bapplication\/zip\b/.test(accept) ? 'zip' : 'json';
  const known = DISCLOSURE_FORMATS.find((candidate) => candidate === format);
  if (!known) throw refusal('format', 'unknown_value', `must be one of ${DISCLOSURE_FORMATS.join(', ')}`);
  return known;
}

/** Where people are told what is held of them, and erased: for resources whose records are people. */
@Injectable()
export class PersonalDataDesk {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly subjects: DataSubjects,
    private readonly disclosures: Disclosures,
    private readonly jobs: Jobs,
    private readonly desk: JobDesk,
  ) {}

  /** At once, or by a job when it is much. */
  async disclose(resource: Resource, id: string, words: Readonly<Record<string, unknown>>, accept: string | undefined, reply: FastifyReply): Promise<StreamableFile | JobView> {
    const format = formatOf(words, accept);
    await this.dispatcher.execute(NoteDisclosure.of({ resource, id }));
    const subject = await this.subjects.of(resource, id);
    if ((await this.disclosures.count(subject)) > COUNT_BOUND) return this.desk.accepted(await this.jobs.start(DiscloseWorker, { resource: resource.name, id, format }), reply);
    const { name, type } = fileOf(subject, format);
    void reply.header('cache-control', 'no-store').header('vary', 'accept, accept-encoding');
    return new StreamableFile(this.disclosures.open(subject, format), { type, disposition: attachment(name) });
  }

  /** 202 while it goes on, 200 when it is done. */
  async erase(resource: Resource, id: string, version: number | undefined, reply: FastifyReply): Promise<RowOf<typeof erasures>> {
    const erasure = await this.dispatcher.execute(BeginErasure.of({ resource, id }), { precondition: preconditionOf(id, version), answer: (erasureId: ErasureId) => ReadRecord.of({ resource: erasures, id: erasureId, seesAll: true }) as ReadRecord<typeof erasures> });
    void reply.status(erasure.status === 'done' ? HttpStatus.OK : HttpStatus.ACCEPTED).header('location', `/api/v1/${erasures.address}/${erasure.id}`);
    return erasure;
  }
}
