import type { Dispatcher } from '../dispatch/dispatcher.js';
import { ListRecords } from '../resource/record-queries.js';
import type { Resource, RowOf } from '../resource/resource.js';
import { closed } from '../resource/shapes.js';
import { FindEverywhere, type Match } from './find-everywhere.query.js';
import type { SearchQuestion } from './search-question.js';

/** Whole records of one kind in the order in which they match. */
export interface FoundRecords<R extends Resource> {
  readonly data: readonly { readonly record: RowOf<R>; readonly score: number; readonly matches: readonly Match[] }[];
  readonly hasMore: boolean;
}

/** The search over everything, held to the records of one resource, which are shown whole. */
export async function foundRecords<R extends Resource>(dispatcher: Dispatcher, resource: R, { question, take }: SearchQuestion): Promise<FoundRecords<R>> {
  const [found] = await dispatcher.ask(FindEverywhere.of({ question, take, kinds: [resource.kind] }));
  if (!found) return { data: [], hasMore: false };
  const ids = found.hits.map(({ id }) => id);
  const query = { ...resource.wholeShape, where: { field: 'id', op: 'in', value: ids }, sort: [{ field: 'id', descending: false }], skip: 0, take: ids.length, count: 'none', deleted: false } as const;
  const { data } = await dispatcher.ask(ListRecords.of({ resource, query }) as unknown as ListRecords<R>);
  const shown = new Map(data.map((record) => [(record as { readonly id: string }).id, record]));
  return { data: found.hits.flatMap(({ id, score, matches }) => (shown.has(id) ? [{ record: shown.get(id)!, score, matches }] : [])), hasMore: found.hasMore };
}

/** The same for the contract. */
export const foundSchema = ({ typeName }: Pick<Resource, 'typeName'>) =>
  closed({
    data: {
      type: 'array',
      items: closed({
        record: { $ref: `#/components/schemas/${typeName}` },
        score: { type: 'number', description: 'How well it matches, 1 being the best: for comparing hits of one answer.', examples: [0.979] },
        matches: { type: 'array', items: { $ref: '#/components/schemas/SearchMatch' } },
      }),
    },
    hasMore: { type: 'boolean', description: 'Whether more match than are shown.', examples: [false] },
  });
