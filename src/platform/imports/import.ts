import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { DomainError } from '../../kernel/domain-error.js';
import { DomainEvent } from '../../kernel/domain-event.js';
import type { Id } from '../../kernel/id.js';
import type { Actor } from '../tenancy/work.js';
import type { TakenColumn } from './guess-columns.js';
import type { ImportOptions } from './import-options.js';

export type ImportId = Id<'Import'>;

export const IMPORT_STATUSES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Where an import can go from where it is. What a process that died has left is begun anew, or undone further. */
const MOVES: Readonly<Record<ImportStatus, readonly ImportStatus[]>> = {
  WAITING: ['RUNNING', 'FAILED', 'CANCELLED'],
  RUNNING: ['RUNNING', 'DONE', 'FAILED', 'CANCELLED'],
  DONE: ['UNDOING'],
  FAILED: ['UNDOING'],
  CANCELLED: ['UNDOING'],
  UNDOING: ['UNDOING', 'UNDONE'],
  UNDONE: [],
};

const OPEN: readonly ImportStatus[] = ['WAITING', 'RUNNING', 'UNDOING'];

export interface ImportFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
}

/** In whose name, and for what, its work is done. */
export interface ImportStarter {
  readonly actor: Actor | null;
  readonly permission: string | null;
}

/** Why it could not be done, as the API says it. */
export interface ImportProblem {
  readonly code: string;
  readonly detail: string;
}

export interface ImportCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly failed: number;
}

/** So long what became of the rows of an import can be had, corrected and taken back after its end. */
export const ROWS_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Refuses what needs to know of rows that are forgotten. */
export function assertRowsKept(finishedAt: Date | null, now: Date): void {
  if (finishedAt !== null && now.getTime() - finishedAt.getTime() > ROWS_KEPT_DAYS * DAY_MS) {
    throw new DomainError('gone', 'import_rows_gone', `What became of the rows of an import is known for ${ROWS_KEPT_DAYS} days after its end: it can not be taken back or corrected any more.`);
  }
}

/** A file was brought in, or as much of it as could be. */
export class ImportFinished extends DomainEvent {
  static override readonly type = 'import.finished';

  constructor(
    readonly importId: ImportId,
    readonly resource: string,
    readonly dryRun: boolean,
    readonly counts: ImportCounts,
  ) {
    super();
  }
}

/** What an import made was taken back, but for what was changed since. */
export class ImportUndone extends DomainEvent {
  static override readonly type = 'import.undone';

  constructor(
    readonly importId: ImportId,
    readonly resource: string,
  ) {
    super();
  }
}

/** A file on its way into the records of a resource. It ends once, whatever happens to those who work on it, and can be taken back once; a rehearsal leaves nothing to take back. */
export class Import extends AggregateRoot {
  private status!: ImportStatus;
  private readonly resource!: string;
  private readonly fileKey!: string;
  private readonly fileName!: string;
  private readonly fileBytes!: number;
  private readonly dryRun!: boolean;
  private readonly options!: ImportOptions;
  private starter!: ImportStarter;
  private columns!: readonly TakenColumn[];
  private delimiter!: string | null;
  private problem!: ImportProblem | null;
  private startedAt!: Date | null;
  private finishedAt!: Date | null;
  private undoneAt!: Date | null;

  private constructor(readonly id: ImportId) {
    super();
  }

  static request(id: ImportId, resource: string, file: ImportFile, options: ImportOptions, starter: ImportStarter): Import {
    return Object.assign(new Import(id), { status: 'WAITING', resource, fileKey: file.key, fileName: file.name, fileBytes: file.bytes, dryRun: options.dryRun, options, starter, columns: [], delimiter: null, problem: null, startedAt: null, finishedAt: null, undoneAt: null });
  }

  get of(): { readonly resource: string; readonly fileKey: string; readonly fileName: string; readonly options: ImportOptions; readonly columns: readonly TakenColumn[] } {
    const { resource, fileKey, fileName, options, columns } = this;
    return { resource, fileKey, fileName, options, columns };
  }

  get present(): ImportStatus {
    return this.status;
  }

  get isOpen(): boolean {
    return OPEN.includes(this.status);
  }

  begin(at: Date): void {
    this.move('RUNNING');
    this.startedAt ??= at;
  }

  /** What its columns were taken for, and what divides them, once the file has been looked into. */
  understand(columns: readonly TakenColumn[], delimiter: string | null): void {
    this.columns = columns;
    this.delimiter = delimiter;
  }

  finish(counts: ImportCounts, at: Date): void {
    this.move('DONE');
    this.finishedAt = at;
    this.record(new ImportFinished(this.id, this.resource, this.dryRun, counts));
  }

  fail(problem: ImportProblem, at: Date): void {
    this.move('FAILED');
    this.problem = problem;
    this.finishedAt = at;
  }

  cancel(at: Date): void {
    if (!MOVES[this.status].includes('CANCELLED')) throw new DomainError('conflict', 'import_ended', `This import is ${this.status}: only one that waits or runs can be cancelled.`);
    this.move('CANCELLED');
    this.finishedAt = at;
  }

  /** Whoever takes it back does that in his own name. */
  undo(starter: ImportStarter, at: Date): void {
    if (this.dryRun) throw new DomainError('rule', 'import_was_rehearsed', 'This import was a rehearsal: it has written nothing that could be taken back.');
    if (this.status === 'UNDONE' || this.status === 'UNDOING') throw new DomainError('conflict', 'import_undone', 'What this import made has been taken back, or is about to be.');
    if (!MOVES[this.status].includes('UNDOING')) throw new DomainError('conflict', 'import_running', `This import is ${this.status}: cancel it first, or wait until it has ended.`);
    assertRowsKept(this.finishedAt, at);
    this.move('UNDOING');
    this.starter = starter;
  }

  finishUndo(at: Date): void {
    this.move('UNDONE');
    this.undoneAt = at;
    this.record(new ImportUndone(this.id, this.resource));
  }

  private move(to: ImportStatus): void {
    if (!MOVES[this.status].includes(to)) throw new DomainError('conflict', 'import_ended', `This import is ${this.status}, and does not become ${to}: ${MOVES[this.status].join(', ') || 'nothing'} can follow.`);
    this.status = to;
  }
}
