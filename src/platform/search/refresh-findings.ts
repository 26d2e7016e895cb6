import { sql } from 'kysely';
import type { UnitOfWork } from '../persistence/unit-of-work.js';
import type { Resource } from '../resource/resource.js';
import { findingOf } from './finding.js';
import { dropStatement, holdStatement, keepStatement, recordIn, sourceStatement } from './search-rows.js';

/**
 * Keeps of records what they are now, in the transaction in hand, and answers how many there are: three statements, however
 * many records. For whoever changes records without an event of theirs.
 */
export async function refreshFindings(unitOfWork: UnitOfWork, resource: Resource, ids: readonly string[]): Promise<number> {
  if (resource.findable === undefined || ids.length === 0) return 0;
  await unitOfWork.rows(holdStatement(resource, ids));
  const records = (await unitOfWork.rows(sourceStatement(resource, sql`t.id = any(${ids}::uuid[])`))).map(recordIn);
  const live = new Set(records.map(({ id }) => id));
  const gone = ids.filter((id) => !live.has(id));
  if (records.length > 0) await unitOfWork.rows(keepStatement(resource, records.map((record) => findingOf(resource, record))));
  if (gone.length > 0) await unitOfWork.rows(dropStatement(resource, gone));
  return records.length;
}
