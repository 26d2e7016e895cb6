import { DefaultLogger, type LogContext } from '@mikro-orm/postgresql';
import { Tracing } from '../tracing/tracing.js';
import { nameOfStatement } from './statement-name.js';

/** Follows the statements of the ORM by what it would write to its log. Their text has question marks in place of values. */
export class TracedStatements extends DefaultLogger {
  override logQuery({ query = '', took, level }: LogContext): void {
    const { name, operation, table } = nameOfStatement(query);
    if (took === undefined || table === undefined) return;
    Tracing.note('client', name, { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.collection.name': table }, took, level === 'error' ? 'statement failed' : undefined);
  }
}
