import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Refused } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { ReadRecord } from '../resource/record-queries.js';
import { passingKey } from '../storage/passing-key.js';
import { Storage } from '../storage/storage.js';
import { ObjectTooLarge } from '../storage/storage-refusals.js';
import { Work } from '../tenancy/work.js';
import { type ImportFile, type ImportId, ROWS_KEPT_DAYS } from './import.js';
import { knownColumns } from './import-columns.js';
import { assertMappable, parseImportOptions } from './import-options.js';
import type { Importer } from './import-plan.js';
import { ImportRecordsWorker } from './import-records.worker.js';
import { RequestImport, UndoImport } from './imports.commands.js';
import { imports } from './imports.resource.js';
import { UndoImportWorker } from './undo-import.worker.js';
import { receiveForm } from './uploaded-form.js';

const DAY_MS = 86_400_000;
const MAX_NAME = 200;

type Words = Readonly<Record<string, unknown>>;

/** Takes files in, and has them worked on. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly storage: Storage,
    private readonly customFields: CustomFields,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async accept(importer: Importer, query: Words, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const id = newId<'Import'>();
    let file: ImportFile | undefined;
    try {
      const { words } = await receiveForm(request, async (content, name) => (file = await this.keep(id, content, name)));
      const options = parseImportOptions({ ...query, ...words }, importer.resource, importer.plan);
      assertMappable(options, knownColumns(importer, await this.customFields.columnsOf(importer.resource)));
      const answer = await this.dispatcher.execute(RequestImport.of({ id, resource: importer.resource.name, file: file!, options }), { answer: (made) => this.shown(made) });
      if (Work.current().idempotency?.replayed) await this.storage.delete(file!.key);
      else await this.jobs.start(ImportRecordsWorker, { importId: id });
      void reply.status(202).header('location', `/api/v1/imports/${(answer as { id: string }).id}`);
      return answer;
    } catch (error) {
      if (file) await this.storage.delete(file.key).catch(() => {});
      throw error;
    }
  }

  async undo(id: ImportId, reply: FastifyReply): Promise<unknown> {
    const answer = await this.dispatcher.execute(UndoImport.of({ id }), { answer: () => this.shown(id) });
    if (!Work.current().idempotency?.replayed) await this.jobs.start(UndoImportWorker, { importId: id });
    void reply.status(202).header('location', `/api/v1/imports/${id}`);
    return answer;
  }

  shown(id: string): ReadRecord<typeof imports> {
    return ReadRecord.of({ resource: imports, id, seesAll: true }) as ReadRecord<typeof imports>;
  }

  private async keep(id: ImportId, content: Readable, name: string): Promise<ImportFile> {
    // whoever is erased takes it along: it lies where files of jobs do
    const until = new Date(this.clock.now().getTime() + ROWS_KEPT_DAYS * DAY_MS);
    try {
      const { key, size } = await this.storage.put(passingKey(`jobs/imports/${id}`, until), content, { maxBytes: this.config.IMPORT_MAX_BYTES });
      return { key, name: name.slice(0, MAX_NAME).toWellFormed().replaceAll('\0', ''), bytes: size };
    } catch (error) {
      if (error instanceof ObjectTooLarge) throw new Refused(413, 'file_too_large', `A file has at most ${this.config.IMPORT_MAX_BYTES} bytes here: send it in parts.`);
      throw error;
    }
  }
}
