import { DomainError } from '../../kernel/domain-error.js';
import { type ListQuery, parseListQuery } from '../resource/list-query.js';
import type { Resource } from '../resource/resource.js';
import type { Caller } from '../tenancy/work.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A list without its pages. */
export type ExportQuestion = Pick<ListQuery, 'where' | 'search' | 'sort' | 'fields' | 'deleted'>;

/** Words of a list that mean nothing to the whole of it. */
export const OF_PAGES: readonly string[] = ['skip', 'take', 'cursor', 'count', 'include'];

const refusal = (pointer: string, code: string, message: string) => new DomainError('invalid', 'query_invalid', `${pointer} ${message}`, [{ pointer, code, message }]);

export function parseExportQuestion({ format = 'csv', ...words }: Readonly<Record<string, unknown>>, resource: Resource, caller?: Caller): { readonly question: ExportQuestion; readonly format: ExportFormat } {
  const known = EXPORT_FORMATS.find((candidate) => candidate === format);
  if (!known) throw refusal('format', 'unknown_value', `must be one of ${EXPORT_FORMATS.join(', ')}`);
  const ofPages = OF_PAGES.find((name) => name in words);
  if (ofPages !== undefined) throw refusal(ofPages, 'unknown_parameter', 'is not known here: an export holds all that the filters leave');
  const { where, search, sort, fields, deleted } = parseListQuery(words, resource, caller);
  return { question: { where, search, sort, fields, deleted }, format: known };
}
