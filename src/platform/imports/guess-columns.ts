import { DomainError } from '../../kernel/domain-error.js';
import type { Column } from '../tabular/header.js';
import type { KnownColumn } from './import-columns.js';

/** What a caller has said of columns: by heading or by letters, the name of a field, or null for one that is left out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A column of the file, and what it is taken for. */
export interface TakenColumn {
  readonly index: number;
  readonly column: string;
  readonly heading: string;
  /** Null where nothing is made of it. */
  readonly field: string | null;
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll(/[^\p{L}\p{N}]/gu, '');

function byHeading(known: readonly KnownColumn[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  // what a field itself is called goes before what others call it
  for (const called of [({ name }: KnownColumn) => [name], ({ headings }: KnownColumn) => headings]) {
    for (const column of known) for (const heading of called(column)) if (!names.has(folded(heading))) names.set(folded(heading), column.name);
  }
  return names;
}

function saidOf(mapping: Mapping, columns: readonly Column[]): ReadonlyMap<number, string | null> {
  const said = new Map<number, string | null>();
  for (const [key, field] of Object.entries(mapping)) {
    const column = columns.find(({ name }) => name === key) ?? columns.find(({ name }) => folded(name) === folded(key) && folded(key) !== '') ?? columns.find(({ letters }) => letters === key.toUpperCase());
    if (!column) throw new DomainError('invalid', 'mapping_column_unknown', `The mapping names "${key.slice(0, 100)}", and the file has no such column: it has ${columns.map(({ name, letters }) => name || letters).join(', ').slice(0, 300)}.`);
    said.set(column.index, field);
  }
  return said;
}

/** What each column of a file is: as the caller has said, else by its heading. No two are the same field. */
export function guessColumns(columns: readonly Column[], known: readonly KnownColumn[], mapping: Mapping = {}): readonly TakenColumn[] {
  const [said, names] = [saidOf(mapping, columns), byHeading(known)];
  const taken = new Set(said.values());
  return columns.map(({ index, letters, name, path }) => {
    const guessed = [name, ...path.toReversed()].map((heading) => names.get(folded(heading))).find((field) => field !== undefined && !taken.has(field));
    const field = said.has(index) ? said.get(index)! : (guessed ?? null);
    if (field !== null) taken.add(field);
    return { index, column: letters, heading: name, field };
  });
}
