import type { CustomColumn } from '../custom-fields/custom-columns.js';
import type { Field } from '../resource/field.js';
import type { Cell } from '../tabular/cell.js';
import { dayOf, decimalOf, textOf } from '../tabular/cell-values.js';
import { type Importer, type ImportPlan, parsed, type RowBody } from './import-plan.js';

/** How numbers and days are written in the file at hand. */
export interface Writing {
  readonly decimal: '.' | ',';
  readonly usesEpoch1904: boolean;
}

/** A column as an import knows it: what it is called, and what a cell of it means. */
export interface KnownColumn {
  readonly name: string;
  readonly headings: readonly string[];
  /** What can't be understood is put as it stands, so that it is refused in the words of the API. */
  put(body: RowBody, cell: Cell, writing: Writing): void;
  /** Once every cell is put. */
  settle?(body: RowBody): void;
}

const YES = new Set(['true', '1', 'yes', 'y', 'ja', 'j', 'oui', 'o', 'si', 'sí', 's', 'sim', 'tak', 'x', 'wahr', 'vrai', 'verdadero']);
const NO = new Set(['false', '0', 'no', 'n', 'nein', 'non', 'não', 'nao', 'nie', 'falsch', 'faux', 'falso']);

const written = (cell: Cell) => textOf(cell).trim();

function truthOf(cell: Cell): unknown {
  const word = written(cell).toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : written(cell);
}

function numberOf(cell: Cell, { decimal }: Writing): unknown {
  const digits = decimalOf(cell, { decimal });
  return digits === undefined ? written(cell) : Number(digits);
}

const tagsOf = (cell: Cell) => written(cell).split(/[,;|]/).map((tag) => tag.trim()).filter(Boolean);

/** What an export writes into a cell of a field, and what people do. */
const READERS: Readonly<Record<Exclude<Field['kind'], 'money' | 'choice'>, (cell: Cell, writing: Writing) => unknown>> = {
  id: written,
  text: written,
  integer: numberOf,
  decimal: (cell, { decimal }) => decimalOf(cell, { decimal }) ?? written(cell),
  boolean: truthOf,
  instant: written,
  date: (cell, { usesEpoch1904 }) => dayOf(cell, { usesEpoch1904 }) ?? written(cell),
  tags: tagsOf,
  object: (cell) => parsed(written(cell)),
};

const isAmount = (value: unknown) => value !== undefined && 'amount' in (value as object);

/** An amount and its currency stand in two columns, or in one, as `1.250,50 €` with the currency beside. A currency without an amount says nothing: many tables have one in each row. */
function moneyColumns(name: string, headings: ImportPlan['headings']): KnownColumn[] {
  const put = (member: 'amount' | 'currency', read: (cell: Cell, writing: Writing) => string) => (body: RowBody, cell: Cell, writing: Writing) => {
    body[name] = { ...(body[name] as object | undefined), [member]: read(cell, writing) };
  };
  return [
    { name, headings: headings[name] ?? [], put: put('amount', (cell, { decimal }) => decimalOf(cell, { decimal }) ?? written(cell)) },
    { name: `${name}.currency`, headings: headings[`${name}.currency`] ?? [], put: put('currency', (cell) => written(cell).toUpperCase()), settle: (body) => void (isAmount(body[name]) || delete body[name]) },
  ];
}

/** Whichever way its letters are, as people write `Website` for WEBSITE. */
const choiceOf = (values: readonly string[]) => (cell: Cell) => values.find((value) => value.toLowerCase() === written(cell).toLowerCase()) ?? written(cell);

function ofField(name: string, field: Field, headings: ImportPlan['headings']): KnownColumn[] {
  if (field.kind === 'money') return moneyColumns(name, headings);
  const read = field.kind === 'choice' ? choiceOf(field.values ?? []) : READERS[field.kind];
  return [{ name, headings: headings[name] ?? [], put: (body, cell, writing) => void (body[name] = read(cell, writing)) }];
}

const ofCustom = (column: CustomColumn): KnownColumn => ({
  name: column.name,
  headings: [column.key, column.header],
  put: (body, cell, writing) => {
    const { key, type } = column;
    const text = type === 'date' ? (dayOf(cell, writing) ?? written(cell)) : type === 'number' ? (decimalOf(cell, writing) ?? written(cell)) : written(cell);
    body.customFields = { ...(body.customFields as object | undefined), [key]: column.parse(text) };
  },
});

/** What is in the body, and no column. */
const NO_COLUMN = new Set(['id', 'customFields']);

/** Every column that an import of a resource takes: those of its fields, as an export writes them, those that the context has added, and the tenant's own. */
export function knownColumns({ resource: { fields }, plan, writes }: Importer, custom: readonly CustomColumn[]): readonly KnownColumn[] {
  const own = Object.entries(fields).filter(([name, { custom: isCustom }]) => writes.has(name) && !isCustom && !NO_COLUMN.has(name) && !(name in plan.parts));
  const parts = Object.entries(plan.parts).map(([name, part]): KnownColumn => ({ name, headings: plan.headings[name] ?? [], put: (body, cell) => part.put(body, written(cell)) }));
  return [...own.flatMap(([name, field]) => ofField(name, field, plan.headings)), ...parts, ...custom.map(ofCustom)];
}
