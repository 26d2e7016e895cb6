import { DomainError } from '../../kernel/domain-error.js';

/** Errors of a database whose words name tables, rights or connections, and never values: by the class of their code. */
const WITHOUT_VALUES = /^(?:08|28|3D|3F|40|42(?!601)|53|54|55|57|58|F0|XX)/;
const DEEPEST = 5;
const WITHHELD = 'withheld, since it may quote what was sent';

/** What a log says of an error. */
export interface ShownError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | undefined;
  /** Where it happened, without the message that a stack begins with. */
  readonly stack?: string | undefined;
  readonly [fact: string]: unknown;
}

type Facts = Readonly<Record<string, unknown>>;

const isError = (value: unknown): value is Error => value instanceof Error || (typeof value === 'object' && value !== null && typeof (value as Partial<Error>).message === 'string');
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const framesOf = ({ stack }: Error) => stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
const isOfDatabase = (error: Facts): boolean => /^[0-9A-Z]{5}$/.test(textOf(error.code) ?? '') && typeof error.severity === 'string';

/** What is wrong with an input; not where, since a member that nobody knows is named as it was sent. */
const faultsOf = ({ errors }: DomainError) => errors?.map(({ code }) => code);

function messageOf(error: Error & Facts): string {
  if (error instanceof DomainError) return WITHHELD;
  if (isOfDatabase(error)) return WITHOUT_VALUES.test(error.code as string) ? lastLineOf(error.message) : WITHHELD;
  return error instanceof SyntaxError ? WITHHELD : withoutAddresses(error.message);
}

const withoutAddresses = (message: string) => message.replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '[address]').replaceAll(/\+\d[\d ()-]{5,}\d/g, '[number]');

/** The ORM writes the statement before what the database has said. */
const lastLineOf = (message: string) => message.slice(message.lastIndexOf(' - ') + 1).trim();

/**
 * An error as the log shows it: what it is, where it happened and what it was about, and no message that can hold what
 * somebody has sent: a refusal names it, a database quotes it, and a parser repeats it.
 */
export function shownError(error: unknown, depth = 0): unknown {
  if (!isError(error)) return error;
  const { code, kind, severity, schema, table, column, constraint, routine, syscall, cause } = error as Error & Facts;
  const shown: Record<string, unknown> = { type: error.constructor?.name ?? error.name, message: messageOf(error as Error & Facts), code, kind, severity, schema, table, column, constraint, routine, syscall, faults: error instanceof DomainError ? faultsOf(error) : undefined, stack: framesOf(error), cause: isError(cause) && depth < DEEPEST ? shownError(cause, depth + 1) : undefined };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)) as ShownError;
}
