import { showCustomFields } from '../../../../platform/custom-fields/shown-custom-fields.js';
import type { Reads } from '../../../../platform/persistence/reads.js';
import type { ListQuery, Shape } from '../../../../platform/resource/list-query.js';
import type { Resource } from '../../../../platform/resource/resource.js';
import type { Sights } from '../../../../platform/resource/sight.js';
import { listStatement } from '../../../../platform/resource/statements.js';
import type { DealRow } from '../../application/queries/deals.resource.js';

/** Deals as a list shows them, by their ids: one statement. */
export async function shownDeals(reads: Reads, resource: Resource, ids: readonly string[], { fields, include }: Shape, sights: Sights): Promise<ReadonlyMap<string, DealRow>> {
  if (ids.length === 0) return new Map();
  const shape = { fields: [...new Set(['id', ...fields])], include };
  const query: ListQuery = { ...shape, where: { field: 'id', op: 'in', value: ids }, sort: [{ field: 'id', descending: false }], skip: 0, take: ids.length, count: 'none', deleted: false };
  const rows = await reads.rows(listStatement(resource, query, sights));
  showCustomFields(resource, shape, rows);
  return new Map(rows.map((row) => [row.id as string, row as unknown as DealRow]));
}
