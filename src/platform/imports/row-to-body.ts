import { DomainError } from '../../kernel/domain-error.js';
import { type Cell, CellFault } from '../tabular/cell.js';
import { textOf } from '../tabular/cell-values.js';
import type { Row } from '../tabular/row-source.js';
import type { TakenColumn } from './guess-columns.js';
import type { KnownColumn, Writing } from './import-columns.js';
import type { ImportOptions } from './import-options.js';
import type { ImportPlan, RowBody } from './import-plan.js';

/** Why a row could not be, with what stood in it. */
export interface RowFailure {
  readonly row: number;
  readonly code: string;
  readonly reason: string;
  readonly cells: readonly string[];
}

const MAX_REASON = 1_000;
/** So much of a cell is kept with the reason. */
const MAX_CELL = 1_000;

export function failureOf({ number, cells }: Row, { code, message }: { readonly code: string; readonly message: string }): RowFailure {
  return { row: number, code, reason: message.slice(0, MAX_REASON).toWellFormed(), cells: cells.map((cell) => textOf(cell).slice(0, MAX_CELL).toWellFormed()) };
}

/** Where in the row it is, and what is wrong with it. */
export const reasonOf = ({ code, message, errors }: DomainError): { readonly code: string; readonly message: string } => ({
  code: errors?.[0]?.code ?? code,
  message: errors && errors.length > 0 ? errors.map((fault) => `${fault.pointer.slice(1)}: ${fault.message}`).join('; ') : message,
});

interface Filled {
  readonly taken: TakenColumn;
  readonly known: KnownColumn;
}

/** Makes the body that would make a record from a row of the file. */
export class RowReader {
  private readonly filled: readonly Filled[];

  constructor(
    columns: readonly TakenColumn[],
    known: readonly KnownColumn[],
    private readonly options: Pick<ImportOptions, 'tags' | 'source' | 'ownerId' | 'switches'>,
    private readonly writing: Writing,
    private readonly plan: Pick<ImportPlan, 'defaults' | 'switches'>,
  ) {
    const byName = new Map(known.map((column) => [column.name, column]));
    this.filled = columns.flatMap((taken) => (taken.field !== null && byName.has(taken.field) ? [{ taken, known: byName.get(taken.field)! }] : []));
  }

  read({ cells }: Row): RowBody {
    const body: RowBody = {};
    for (const { taken, known } of this.filled) {
      const cell = cells[taken.index] ?? null;
      if (cell instanceof CellFault) throw new DomainError('invalid', cell.code, `${taken.heading || taken.column}: ${cell.message}`);
      if (!isBlank(cell)) known.put(body, cell, this.writing);
    }
    for (const { known } of this.filled) known.settle?.(body);
    const { tags } = this.options;
    if (tags.length > 0) body.tags = [...new Set([...((body.tags ?? []) as readonly string[]), ...tags])];
    return body;
  }

  /** What a record gets that is made, where the file says nothing of it. */
  get defaults(): RowBody {
    const { source, ownerId, switches = [] } = this.options;
    return Object.assign({}, this.plan.defaults, ...switches.map((name) => this.plan.switches?.[name]?.gives), {...(source !== null && { source }), ...(ownerId !== undefined && { ownerId }) }) as RowBody;
  }
}

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');
