import { OptimisticLockError } from '@mikro-orm/postgresql';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { StaleVersion } from './refusals.js';
import type { Precondition } from './unit-of-work.js';

/** The database can't be reached, or is too busy: the same request may succeed in a moment. */
export class Unavailable extends Error {
  constructor(override readonly cause: unknown) {
    super('the database is not available');
  }
}

interface Driver {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly message: string;
  readonly cause?: unknown;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006', '25P03']);
const UNREACHABLE_TEXT = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|Query read timeout|Connection ended|server closed the connection/;

/** A transaction that another one pushed aside; run again from the start, it will go through. */
export const isPushedAside = (error: unknown): boolean => ['40001', '40P01'].includes(root(error)?.code ?? '');

function root(error: unknown): Driver | undefined {
  let found = error as Driver | undefined;
  for (let depth = 0; depth < 5 && found && !found.code && found.cause; depth++) found = found.cause as Driver;
  return found;
}

const camel = (column: string) => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The field that a constraint is about, by the constraint's name: row-level security hides the key itself. */
function faultsOf({ table, constraint }: Driver, code: string, message: string): Fault[] {
  if (!table || !constraint?.startsWith(`${table}_`)) return [];
  const custom = constraint.slice(table.length + 1).match(/^custom_fields\.(.+)$/)?.[1];
  if (custom !== undefined) return [{ pointer: `/customFields/${custom}`, code, message }];
  const column = constraint.slice(table.length + 1).replace(/_?(pkey|fkey|key|idx)$/, '') || 'id';
  return [{ pointer: `/${camel(column)}`, code, message }];
}

/** What the database refused, in the words of the API. Anything else comes back as it is, and is a fault of ours. */
export function translateDatabaseError(error: unknown, precondition?: Precondition): unknown {
  if (error instanceof DomainError) return error;
  if (error instanceof OptimisticLockError) {
    return precondition
      ? new StaleVersion(precondition.version, '?')
      : new DomainError('conflict', 'changed_meanwhile', 'Somebody else changed the record at the same moment: read it again and repeat the change.');
  }
  const driver = root(error);
  switch (driver?.code) {
    case '23505':
      return new DomainError('conflict', 'already_exists', 'There is a record with this value already, perhaps in the recycle bin: list it with deleted=only.', faultsOf(driver, 'taken', 'is taken already'));
    case '23503':
      return new DomainError('rule', 'reference_not_found', 'A record that this one refers to is not there.', faultsOf(driver, 'reference_not_found', 'refers to a record that is not there'));
    case '23P01':
      return new DomainError('conflict', 'time_taken', 'The time overlaps one that is taken already.', faultsOf(driver, 'time_taken', 'overlaps what is taken already'));
    case 'RC001':
      return new DomainError('conflict', 'changed_meanwhile', 'The custom fields have been changed at the same moment: read what they are now and repeat the change.');
    case '57014':
      return new DomainError('rule', 'too_expensive', 'The question takes too long to answer: narrow it down with a filter, or ask for less.');
    default:
      return driver && (UNREACHABLE.has(driver.code ?? '') || UNREACHABLE_TEXT.test(driver.message)) ? new Unavailable(error) : error;
  }
}
