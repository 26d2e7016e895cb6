import type { Type } from '@nestjs/common';
import type { DuplicateKnowledge } from '../duplicates/duplicate-knowledge.js';
import type { Orders } from '../resource/batch.js';
import type { RecyclableType } from '../resource/record-commands.js';
import type { Resource } from '../resource/resource.js';

/** What a row says of a record, on its way to becoming the body that would make it. */
export type RowBody = Record<string, unknown>;

/** A column that is a part of a field, or of several. */
export interface PartColumn {
  readonly description: string;
  put(body: RowBody, text: string): void;
}

/** What a context knows of tables with its records, beyond what the description of the resource says. */
export interface ImportPlan {
  /** What people call a column, in whatever language, beside its own name. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly parts: Readonly<Record<string, PartColumn>>;
  /** By what a record that is there already is found beside its external id: how the duplicate keys begin that stand for it. The first is what is taken if nobody says. */
  readonly matches: Readonly<Record<string, string>>;
  /** Of a field that is a list of objects, the member by which two of them are the same: a row that changes a record adds to such a list. */
  readonly lists: Readonly<Record<string, string>>;
  /** What a record gets that is made, where neither the file nor whoever sends it says anything of it. */
  readonly defaults?: Readonly<RowBody>;
  /** Words that come with a file, true or false, and what a record that is made gets when they are true. */
  readonly switches?: Readonly<Record<string, { readonly description: string; readonly gives: Readonly<RowBody> }>>;
}

/** A resource whose records come in from files. */
export interface Importer {
  readonly resource: Resource;
  readonly plan: ImportPlan;
  /** What the body of POST may have. */
  readonly writes: ReadonlySet<string>;
  readonly type: RecyclableType;
  readonly duplicates: Type<DuplicateKnowledge> | undefined;
  /** How the tenant in hand makes and changes a record: the same as by the API. */
  readonly ordersOf: (own: Resource) => Orders;
}

const importers = new Map<string, Importer>();

export function addImporter(importer: Importer): void {
  if (!('import' in importer.resource.verbs)) throw new Error(`${importer.resource.name} can be imported, and has no verb "import" for it`);
  importers.set(importer.resource.name, importer);
}

export const importerOf = (resource: string): Importer | undefined => importers.get(resource);

/** An object as an export writes it; what is none stays what it is, and is refused for that. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** An object in a list of the body: the first of them, or one more. */
export const oneOf = (list: string, member: string, more: Readonly<Record<string, unknown>> = {}, description = `One of ${list}.`): PartColumn => ({
  description,
  put: (body, text) => (body[list] = [...((body[list] ?? []) as readonly unknown[]), { ...more, [member]: text }]),
});

/** A member of an object of the body. */
export const memberOf = (field: string, member: string, description: string, read: (text: string) => string = (text) => text): PartColumn => ({
  description,
  put: (body, text) => (body[field] = { ...(body[field] as object | undefined), [member]: read(text) }),
});
