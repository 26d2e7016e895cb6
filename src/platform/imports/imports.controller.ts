import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '../../kernel/domain-error.js';
import { Clock } from '../../kernel/clock.js';
import { Permission } from '../auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../http/etag.js';
import { Refuses } from '../http/refuses.js';
import { ParseId } from '../http/validators.js';
import { Cursors } from '../resource/cursors.js';
import { ReadController } from '../resource/read-controller.js';
import { ReadRecord } from '../resource/record-queries.js';
import type { RowOf } from '../resource/resource.js';
import type { OutputCell } from '../tabular/output-table.js';
import { TABLE_FORMATS } from '../tabular/table-format.js';
import { writeTable } from '../tabular/write-table.js';
import { columnsGivenBack, ERROR_HEADINGS } from './error-columns.js';
import type { TakenColumn } from './guess-columns.js';
import { assertRowsKept, type ImportId } from './import.js';
import { ImportDesk } from './import-desk.js';
import { ListImportRows } from './import-rows.query.js';
import { CancelImport } from './imports.commands.js';
import { imports } from './imports.resource.js';

const BATCHES_AT_ONCE = 20;

/** Those that are found out again when the file comes back. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

interface Shown {
  readonly columns: readonly TakenColumn[];
  readonly delimiter: string | null;
  readonly finishedAt: string | null;
}

const KEPT = { type: 'object', properties: { data: { type: 'array', items: { type: 'string', format: 'uuid' } }, page: { type: 'object', properties: { nextCursor: { type: ['string', 'null'] } }, required: ['nextCursor'], additionalProperties: false } }, required: ['data', 'page'], additionalProperties: false };

@Controller('imports')
export class ImportsController extends ReadController(imports) {
  constructor(
    private readonly desk: ImportDesk,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Take the rows that failed.
   * @remarks A CSV file in UTF-8 with the columns as they came, divided as in the file that was sent, the number of each row, and why it could not be. Corrected, it can be imported again as it is. It can be had for 30 days after the end of the import.
   */
  @Get(':id/errors')
  @Permission(imports.permission('read'))
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The file.', content: { 'text/csv': { schema: { type: 'string' } } } })
  @Refuses({ 410: ['import_rows_gone'] })
  async errors(@Param('id', ParseId) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { columns, delimiter } = await this.seen(id);
    const titles = columns.map(({ heading, column }) => heading || column);
    const rows = this.failedRows(id, columns);
    void reply.header('cache-control', 'no-store');
    const stream = writeTable('csv', { title: 'errors', columns: [...titles, ...ERROR_HEADINGS].map((title) => ({ title, kind: 'text' as const })), rows }, { delimiter });
    return new StreamableFile(stream, { type: TABLE_FORMATS.csv.mediaType, disposition: `attachment; filename="import-${id}-errors.csv"` });
  }

  /**
   * List what an undoing has left.
   * @remarks For 30 days after the end of the import: the ids of records that were changed since the import made or changed them, and so stay as they are.
   */
  @Get(':id/kept')
  @Permission(imports.permission('read'))
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' }, description: 'nextCursor of the page before.' })
  @ApiOkResponse({ description: 'A page of ids.', schema: KEPT })
  @Refuses({ 410: ['import_rows_gone'] })
  async kept(@Param('id', ParseId) id: string, @Query() { cursor, ...others }: Record<string, unknown>): Promise<{ data: readonly string[]; page: { nextCursor: string | null } }> {
    const unknown = typeof cursor === 'string' || cursor === undefined ? Object.keys(others)[0] : 'cursor';
    if (unknown !== undefined) throw new DomainError('invalid', 'query_invalid', `${unknown.slice(0, 100)} is not known here: use cursor, once`, [{ pointer: unknown.slice(0, 100), code: 'unknown_parameter', message: 'is not known here: use cursor' }]);
    await this.seen(id);
    const question = `kept ${id}`;
    const after = cursor === undefined ? 0 : Number(this.cursors.open(question, cursor as string)[0]);
    const batches = await this.dispatcher.ask(ListImportRows.of({ importId: id, after, of: 'kept', take: 1 }));
    return { data: batches.flatMap(({ kept }) => kept), page: { nextCursor: batches.length === 0 ? null : this.cursors.seal(question, [batches.at(-1)!.lastRow]) } };
  }

  /**
   * Cancel an import.
   * @remarks It ends with the rows that are in; those stay, and can be undone.
   */
  @Post(':id/cancel')
  @HttpCode(HttpStatus.OK)
  @Permission(imports.permission('manage'))
  @Refuses({ 409: ['import_ended'] })
  async cancel(@Param('id', ParseId) id: string, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RowOf<typeof imports>> {
    const record = await this.dispatcher.execute(CancelImport.of({ id: id as ImportId }), { precondition: preconditionOf(id, version), answer: () => this.desk.shown(id) });
    markVersion(request, reply, record.version);
    return record;
  }

  /**
   * Undo an import.
   * @remarks For 30 days after its end. What it made is gone for good, and what it changed is as it was; records that somebody has changed since stay, and are listed by `GET /imports/:id/kept`.
   */
  @Post(':id/undo')
  @HttpCode(HttpStatus.ACCEPTED)
  @Permission(imports.permission('manage'))
  @ApiAcceptedResponse({ schema: { $ref: '#/components/schemas/Import' }, description: 'The import, which is being undone.' })
  @Refuses({ 409: ['import_running', 'import_undone'], 410: ['import_rows_gone'], 422: ['import_was_rehearsed'] })
  undo(@Param('id', ParseId) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    return this.desk.undo(id as ImportId, reply);
  }

  private async seen(id: string): Promise<{ readonly columns: readonly TakenColumn[]; readonly delimiter: Delimiter }> {
    const seen = (await this.dispatcher.ask(ReadRecord.of({ resource: imports, id, shape: { fields: ['id', 'columns', 'delimiter', 'finishedAt'], include: [] } }))) as unknown as Shown;
    assertRowsKept(seen.finishedAt === null ? null : new Date(seen.finishedAt), this.clock.now());
    return { columns: columnsGivenBack(seen.columns), delimiter: DELIMITERS.find((one) => one === seen.delimiter) ?? ',' };
  }

  private async *failedRows(importId: string, columns: readonly TakenColumn[]): AsyncGenerator<OutputCell[][], void> {
    // whoever asks for the next rows is a stream, which knows of no tenant
    const inWork = AsyncLocalStorage.snapshot();
    for (let after = 0; ; ) {
      const asked = after;
      const batches = await inWork(() => this.dispatcher.ask(ListImportRows.of({ importId, after: asked, of: 'failures', take: BATCHES_AT_ONCE })));
      yield batches.flatMap(({ failures }) => failures.map(({ row, cells, code, reason }) => [...columns.map(({ index }) => cells[index] ?? null), String(row), code, reason]));
      if (batches.length < BATCHES_AT_ONCE) return;
      after = batches.at(-1)!.lastRow;
    }
  }
}
