import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import type { CustomFieldType, CustomValue, CustomValues } from '../../kernel/custom-field.js';
import { textOfCustomValue } from '../../kernel/custom-value.js';
import type { Amount } from '../../kernel/money.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { type Field, type FieldKind, partsOf } from '../resource/field.js';
import type { ListQuery } from '../resource/list-query.js';
import { ListRecords } from '../resource/record-queries.js';
import type { Resource } from '../resource/resource.js';
import { COUNT_BOUND } from '../resource/statements.js';
import type { ColumnKind, OutputCell } from '../tabular/output-table.js';
import { writeTable } from '../tabular/write-table.js';
import type { ExportFormat, ExportQuestion } from './export-question.js';

/** Rows that are read at a time. */
const AT_ONCE = 1_000;

const KINDS: Readonly<Record<FieldKind, ColumnKind>> = {
  id: 'text',
  text: 'text',
  choice: 'text',
  integer: 'number',
  decimal: 'number',
  boolean: 'boolean',
  instant: 'moment',
  date: 'day',
  tags: 'text',
  money: 'number',
  object: 'text',
};

/** What isn't here is text. */
const CUSTOM_KINDS: Partial<Readonly<Record<CustomFieldType, ColumnKind>>> = { number: 'number', date: 'day', boolean: 'boolean' };

type Row = Readonly<Record<string, unknown>>;

const kindOf = ({ kind, custom }: Field): ColumnKind => (custom ? (CUSTOM_KINDS[custom.type] ?? 'text') : KINDS[kind]);

/** Each of the tenant's own fields is a column by itself, under the name by which an import takes it back; an amount is a number, and its currency stands beside it. */
function columnsOf({ fields }: Resource, names: readonly string[]): (readonly [name: string, field: Field])[] {
  const own = Object.keys(fields).filter((name) => fields[name]!.custom && !fields[name]!.part);
  const described = names.flatMap((name) => (name === 'customFields' ? own : [name])).flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : []));
  return described.flatMap(([name, field]) => (field.kind === 'money' ? partsOf(name, field) : [[name, field] as const]));
}

function customCell(field: Required<Pick<Field, 'custom'>>, value: CustomValue | undefined): OutputCell {
  if (value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : textOfCustomValue(field.custom, value);
}

/** What an import takes back: tags by commas, and what has a form of its own as JSON. */
function cellOf(row: Row, name: string, { kind, custom, of, part }: Field): OutputCell {
  if (custom) return customCell({ custom }, (row.customFields as CustomValues)[custom.key]);
  const value = of === undefined ? row[name] : (row[of] as Amount | null)?.[part!];
  if (value === null || value === undefined) return null;
  if (kind === 'tags') return (value as readonly string[]).join(', ');
  return kind === 'object' ? JSON.stringify(value) : (value as OutputCell);
}

interface Following {
  readonly signal?: AbortSignal;
  readonly tell?: (rows: number) => void;
}

/** Lists as files. They are read page by page behind whoever takes them, in memory that does not grow. */
@Injectable()
export class Exports {
  constructor(private readonly dispatcher: Dispatcher) {}

  /** How many records it would be, as far as anybody counts without being asked to. */
  async count(resource: Resource, question: ExportQuestion): Promise<{ readonly rows: number; readonly isExact: boolean }> {
    const query: ListQuery = { ...question, take: 1, skip: 0, count: 'bounded', include: [] };
    const { page } = await this.dispatcher.ask(ListRecords.of({ resource, query, permission: resource.permission('export') }));
    return { rows: page.total ?? COUNT_BOUND, isExact: page.totalIsExact ?? false };
  }

  open(resource: Resource, question: ExportQuestion, format: ExportFormat, following: Following = {}): Readable {
    const fields = columnsOf(resource, question.fields);
    const columns = fields.map(([name, field]) => ({ title: name, kind: kindOf(field) }));
    return writeTable(format, { title: resource.plural, columns, rows: this.rows(resource, question, fields, following) }, { signal: following.signal });
  }

  private async *rows(resource: Resource, question: ExportQuestion, fields: readonly (readonly [string, Field])[], { tell }: Following): AsyncGenerator<OutputCell[][], void> {
    const asked: ListQuery = { ...question, take: AT_ONCE, skip: 0, count: 'none', include: [] };
    // whoever asks for the next rows is a stream, which knows of no tenant
    const inWork = AsyncLocalStorage.snapshot();
    let read = 0;
    for (let cursor: string | undefined; ; ) {
      const query = { ...asked, cursor };
      const { data, page } = await inWork(() => this.dispatcher.ask(ListRecords.of({ resource, query, permission: resource.permission('export') })));
      yield (data as unknown as readonly Row[]).map((row) => fields.map(([name, field]) => cellOf(row, name, field)));
      tell?.((read += data.length));
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}
