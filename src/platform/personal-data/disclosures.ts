import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { Clock } from '../../kernel/clock.js';
import { audit } from '../audit/audit.resource.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import type { ListQuery } from '../resource/list-query.js';
import { ListRecords } from '../resource/record-queries.js';
import type { Resource } from '../resource/resource.js';
import { COUNT_BOUND } from '../resource/statements.js';
import type { DataSubject } from './data-subject.js';
import { type Holding, Holdings } from './holdings.js';
import { ListHeld } from './list-held.query.js';

export const DISCLOSURE_FORMATS = ['json', 'zip'] as const;
export type DisclosureFormat = (typeof DISCLOSURE_FORMATS)[number];

/** Records that are read at a time, each with its history. */
const AT_ONCE = 100;

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Ask = <T>(work: () => Promise<T>) => Promise<T>;

interface Following {
  readonly signal?: AbortSignal;
  readonly tell?: (records: number) => void;
}

const all = { skip: 0, count: 'none', include: [], sort: [{ field: 'id', descending: false }] } as const;

/** All that is held of somebody, wherever it is: read page by page behind whoever takes it, in memory that does not grow. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly holdings: Holdings,
    private readonly clock: Clock,
  ) {}

  /** How many records it would be, as far as anybody counts. */
  async count(subject: DataSubject): Promise<number> {
    let records = 0;
    for (const { resource } of this.holdings.of(subject)) records += (await this.dispatcher.ask(ListHeld.of({ resource: resource.name, subject, after: null, take: COUNT_BOUND + 1 }))).length;
    return records;
  }

  open(subject: DataSubject, format: DisclosureFormat, following: Following = {}): Readable {
    // whoever asks for the next part is a stream, which knows of no tenant
    const inWork = AsyncLocalStorage.snapshot() as Ask;
    const head = `"subject":${JSON.stringify({ type: subject.kind, id: subject.ids[0] })},"madeAt":${JSON.stringify(this.clock.now())}`;
    return format === 'zip' ? this.zipped(head, subject, inWork, following) : Readable.from(this.whole(head, subject, inWork, following), { objectMode: false });
  }

  private async *whole(head: string, subject: DataSubject, inWork: Ask, following: Following): AsyncGenerator<string, void> {
    yield `{${head},"holdings":{`;
    let comma = '';
    for (const holding of this.holdings.of(subject)) {
      yield `${comma}${JSON.stringify(holding.resource.name)}:`;
      yield* this.part(holding, subject, inWork, following);
      comma = ',';
    }
    yield '}}';
  }

  /** A file for each resource. */
  private zipped(head: string, subject: DataSubject, inWork: Ask, following: Following): Readable {
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    let open: Readable | undefined;
    zip.on('error', (error: Error) => output.destroy(error));
    output.once('close', () => open?.destroy());
    zip.addBuffer(Buffer.from(`{${head}}`), 'subject.json');
    for (const holding of this.holdings.of(subject)) {
      zip.addReadStreamLazy(`${holding.resource.name}.json`, {}, (give) => {
        open = Readable.from(this.part(holding, subject, inWork, following), { objectMode: false });
        give(null, open);
      });
    }
    zip.end();
    return output;
  }

  private async *part({ resource }: Holding, subject: DataSubject, inWork: Ask, following: Following): AsyncGenerator<string, void> {
    yield `{"description":${JSON.stringify(resource.description)},"records":[`;
    let comma = '';
    for await (const record of this.records(resource, subject, inWork, following)) {
      yield `${comma}${JSON.stringify(record)}`;
      comma = ',';
    }
    yield ']}';
  }

  /** Those in the recycle bin, too. */
  private async *records(resource: Resource, subject: DataSubject, inWork: Ask, { signal, tell }: Following): AsyncGenerator<object, void> {
    for (let after: string | null = null; ; ) {
      signal?.throwIfAborted();
      const ids: readonly string[] = await inWork(() => this.dispatcher.ask(ListHeld.of({ resource: resource.name, subject, after, take: AT_ONCE })));
      if (ids.length === 0) return;
      const history = await this.historyOf(resource, ids, inWork);
      for (const row of await this.rowsOf(resource, ids, inWork)) yield { ...row, history: history.get(row.id) ?? [] };
      tell?.(ids.length);
      after = ids.at(-1)!;
    }
  }

  private async rowsOf(resource: Resource, ids: readonly string[], inWork: Ask): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const deleted of [false, true]) {
      const query: ListQuery = { ...all, where: { field: 'id', op: 'in', value: ids }, fields: Object.keys(resource.fields), take: AT_ONCE, deleted };
      for await (const page of this.pages(resource, query, inWork)) rows.push(...page);
    }
    return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  private async historyOf({ name }: Resource, ids: readonly string[], inWork: Ask): Promise<ReadonlyMap<string, Row[]>> {
    const where = { and: [{ field: 'recordId', op: 'in', value: ids }, { field: 'resource', op: 'eq', value: name }] } as const;
    const query: ListQuery = { ...all, where, fields: ['id', 'at', 'action', 'changes', 'recordId'], take: AT_ONCE, deleted: false };
    const found: Row[] = [];
    for await (const entries of this.pages(audit as unknown as Resource, query, inWork)) found.push(...entries);
    return Map.groupBy(found, ({ recordId }) => recordId as string);
  }

  private async *pages(resource: Resource, asked: ListQuery, inWork: Ask): AsyncGenerator<readonly Row[], void> {
    for (let cursor: string | undefined; ; ) {
      const query = { ...asked, cursor };
      const { data, page } = await inWork(() => this.dispatcher.ask(ListRecords.of({ resource, query, seesAll: true })));
      if (data.length > 0) yield data as unknown as readonly Row[];
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}
