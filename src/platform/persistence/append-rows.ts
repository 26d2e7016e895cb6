import type { EntityManager } from '@mikro-orm/postgresql';
import { Work } from '../tenancy/work.js';
import type { ClassOf } from './records.js';

/** Adds rows that are never changed and that nobody here asks for again: by their mapping and in the transaction in hand, and without making anything of them that the ORM would watch. */
export async function appendRows<T extends object>(em: Pick<EntityManager, 'getDriver' | 'getTransactionContext'>, type: ClassOf<T>, rows: readonly T[]): Promise<void> {
  if (rows.length === 0) return;
  const { tenantId } = Work.current();
  await em.getDriver().nativeInsertMany(type as never, rows.map((row) => ({ tenantId, ...row })) as never, { ctx: em.getTransactionContext<object>() });
}
