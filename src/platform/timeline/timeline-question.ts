import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/id.js';
import type { PublishedEvent } from '../events/published-events.js';
import { resourceOfEvent } from '../events/published-events.js';
import { type Resource, resources } from '../resource/resource.js';

export const MOST_ENTRIES = 200;
export const USUAL_ENTRIES = 20;

export interface TimelineQuestion {
  readonly subject: { readonly resource: Resource; readonly id: string };
  readonly types?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly take: number;
  readonly cursor?: string | undefined;
}

const KNOWN = ['subject', 'type', 'kind', 'at[gte]', 'at[lt]', 'take', 'cursor'] as const;
type Known = (typeof KNOWN)[number];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const isInstant = (text: string) => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

/** The query string of a timeline, or one error that names everything that is wrong with it. */
export function parseTimelineQuestion(words: Readonly<Record<string, unknown>>, published: readonly PublishedEvent[]): TimelineQuestion {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string, message: string) => void faults.push({ pointer, code, message });
  const given: Partial<Record<Known, string>> = {};
  for (const [name, value] of Object.entries(words)) {
    const known = KNOWN.find((each) => each === name);
    if (!known) fault(name.slice(0, 50), 'unknown_parameter', `is not known here: use ${KNOWN.join(', ')}`);
    else if (typeof value !== 'string') fault(name, 'given_twice', 'must be given once');
    else if (value === '' || value.length > 2_000) fault(name, 'invalid_text', 'must have 1 to 2000 characters');
    else given[known] = value;
  }
  const told = resources().filter((resource) => published.some(({ type }) => resourceOfEvent(type) === resource));
  const list = (name: 'type' | 'kind', allowed: readonly string[]) => {
    const values = given[name]?.split(',').map((value) => value.trim());
    const unknown = values?.filter((value) => !allowed.includes(value)) ?? [];
    if (unknown.length > 0) fault(name, 'unknown_value', `"${unknown.join(', ').slice(0, 100)}" is not among ${allowed.join(', ')}`);
    return values && [...new Set(values)];
  };
  const moment = (name: 'at[gte]' | 'at[lt]') => {
    const value = given[name];
    if (value !== undefined && !isInstant(value)) fault(name, 'not_instant', 'must be an instant such as 2026-11-21T09:30:00Z');
    return value === undefined || !isInstant(value) ? undefined : new Date(value).toISOString();
  };
  const [kind = '', id = '', ...rest] = (given.subject ?? '').split(':');
  const resource = resources().find((each) => each.kind === kind);
  if (!('subject' in words)) fault('subject', 'required', 'must name the record, as in note:01930b6e-6c00-7000-8000-000000000001');
  else if (given.subject !== undefined && !resource) fault('subject', 'unknown_value', `must begin with one of ${told.map((each) => each.kind).join(', ')}, and a colon`);
  else if (given.subject !== undefined && (rest.length > 0 || !isId(id.toLowerCase()))) fault('subject', 'not_id', 'must have a UUID after the colon');
  const kinds = list('kind', told.map((each) => each.kind));
  const types = list('type', [...new Set(published.filter(({ type }) => resourceOfEvent(type)).map(({ type }) => type))].toSorted());
  const take = given.take ?? String(USUAL_ENTRIES);
  if (!(/^\d{1,3}$/.test(take) && Number(take) >= 1 && Number(take) <= MOST_ENTRIES)) fault('take', 'out_of_range', `must be a whole number from 1 to ${MOST_ENTRIES}`);
  const [from, before] = [moment('at[gte]'), moment('at[lt]')];
  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ').slice(0, 1_000), faults);
  return { subject: { resource: resource!, id: id.toLowerCase() }, types, kinds: kinds ?? (types && [...new Set(types.map((type) => resourceOfEvent(type)!.kind))]), from, before, take: Number(take), cursor: given.cursor };
}
