import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { PermissionMissing } from '../auth/permission-missing.js';
import { type Condition, parseCondition } from '../conditions/condition.js';
import type { Caller } from '../tenancy/work.js';
import { type Filter, type FlatQuery, parseQueryString } from './query-string.js';
import type { Resource } from './resource.js';

export const MAX_TAKE = 200;
export const DEFAULT_TAKE = 20;
export const MAX_SKIP = 10_000;
const MAX_SORT_KEYS = 4;
const MAX_SEARCH = 200;

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** What is shown of a record. */
export interface Shape {
  readonly fields: readonly string[];
  readonly include: readonly string[];
}

/** A list's question, understood and checked: the same for a query string and for the body of a search. */
export interface ListQuery extends Shape {
  readonly where?: Condition | undefined;
  readonly search?: string | undefined;
  readonly sort: readonly SortKey[];
  readonly skip: number;
  readonly take: number;
  readonly cursor?: string | undefined;
  readonly count: 'bounded' | 'exact' | 'none';
  readonly deleted: boolean;
}

type Words = Readonly<Record<string, unknown>>;

const oneOf = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'none');

/** Whoever may not read a resource may not see it through another one either. */
function assertReadable(caller: Caller | undefined, resources: Iterable<Resource>): void {
  for (const resource of resources) {
    const permission = resource.permission('read');
    if (caller && !caller.can(permission)) throw new PermissionMissing(caller, permission, ', which this question needs');
  }
}

function* relatedIn(condition: Condition, resource: Resource): Generator<Resource> {
  if ('and' in condition) for (const branch of condition.and) yield* relatedIn(branch, resource);
  else if ('or' in condition) for (const branch of condition.or) yield* relatedIn(branch, resource);
  else if ('not' in condition) yield* relatedIn(condition.not, resource);
  else if ('relation' in condition) {
    const related = resource.relations[condition.relation]!.to();
    yield related;
    yield* relatedIn('some' in condition ? condition.some : condition.none, related);
  }
}

/** What the caller must be able to read for it; what is shown by its card needs nothing. */
const included = (resource: Resource, include: readonly string[]) => include.map((name) => resource.relations[name]!.to()).filter(({ card }) => card === undefined);

const shownInLists = ({ fields }: Resource, deleted: boolean) =>
  Object.keys(fields).filter((name) => !fields[name]!.onlyWhenAsked || (deleted && name === 'deletedAt'));

/** Reads the words that both forms of the question share, and collects what is wrong with them. */
class Reading {
  readonly faults: Fault[] = [];

  constructor(
    private readonly resource: Resource,
    private readonly words: Words,
    /** Before a name in a fault: nothing for a parameter, `/` for a member of a body. */
    private readonly prefix: string,
  ) {}

  fault(name: string, code: string, message: string): void {
    this.faults.push({ pointer: `${this.prefix}${name}`, code, message });
  }

  text(name: string, maxLength: number): string | undefined {
    const value = this.words[name];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.length <= maxLength && value.trim() !== '') return value.trim();
    this.fault(name, 'invalid_text', `must be a text of 1 to ${maxLength} characters`);
    return undefined;
  }

  number(name: string, fallback: number, min: number, max: number, hint = ''): number {
    const value = this.words[name];
    if (value === undefined) return fallback;
    const number = this.prefix === '' && typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return number;
    this.fault(name, 'out_of_range', `must be a whole number from ${min} to ${max}${hint}`);
    return fallback;
  }

  choice<V extends string>(name: string, values: readonly V[], fallback: V): V {
    const value = this.words[name];
    if (value === undefined) return fallback;
    const found = values.find((candidate) => candidate === value);
    if (!found) this.fault(name, 'unknown_value', `must be one of ${values.join(', ')}`);
    return found ?? fallback;
  }

  /** Names separated by commas, or a list of names. */
  names(name: string, allowed: readonly string[], max: number, fallback: readonly string[] = []): readonly string[] {
    const value = this.words[name];
    if (value === undefined) return fallback;
    const names: readonly unknown[] | undefined = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',').map((item) => item.trim()) : undefined;
    if (!names || names.length === 0 || names.length > max || !names.every((item): item is string => typeof item === 'string' && item !== '')) {
      this.fault(name, 'invalid_names', `must name 1 to ${max} of ${oneOf(allowed)}`);
      return fallback;
    }
    const unknown = names.filter((item) => !allowed.includes(item.replace(/^-/, name === 'sort' ? '' : '-')));
    if (unknown.length > 0) this.fault(name, `unknown_${name === 'sort' ? 'sort' : name === 'include' ? 'relation' : 'field'}`, `${unknown.join(', ').slice(0, 200)} is not among ${oneOf(allowed)}`);
    return [...new Set(names)];
  }

  shape(shown: readonly string[]): Shape {
    const { fields, relations } = this.resource;
    return { fields: this.names('fields', Object.keys(fields), 100, shown), include: this.names('include', Object.keys(relations), 10) };
  }

  list(): Omit<ListQuery, 'where'> {
    const deleted = this.choice('deleted', this.resource.appendOnly ? ['no'] : ['no', 'only'], 'no') === 'only';
    const sortNames = this.names('sort', this.resource.names('sort'), MAX_SORT_KEYS, this.resource.defaultSort.split(','));
    const sort = sortNames.map((name) => ({ field: name.replace(/^-/, ''), descending: name.startsWith('-') }));
    const twice = sort.find(({ field }, i) => sort.findIndex((key) => key.field === field) < i);
    if (twice) this.fault('sort', 'sorted_twice', `names ${twice.field} twice`);
    if (!sort.some(({ field }) => field === 'id')) sort.push({ field: 'id', descending: sort[0]!.descending });
    const cursor = this.text('cursor', 2_000);
    if (cursor !== undefined && this.words.skip !== undefined) this.fault('skip', 'skip_with_cursor', 'can not be used together with cursor');
    return {
      ...this.shape(shownInLists(this.resource, deleted)),
      search: this.resource.names('search').length > 0 ? this.text('search', MAX_SEARCH) : this.noSearch(),
      sort,
      skip: this.number('skip', 0, 0, MAX_SKIP, '; deeper pages are reached with cursor'),
      take: this.number('take', DEFAULT_TAKE, 1, MAX_TAKE),
      cursor,
      count: this.choice('count', ['bounded', 'exact', 'none'], 'bounded'),
      deleted,
    };
  }

  private noSearch(): undefined {
    if (this.words.search !== undefined) this.fault('search', 'not_searchable', `${this.resource.plural} have no text to search`);
    return undefined;
  }

  finish(code: string): void {
    if (this.faults.length > 0) throw new DomainError('invalid', code, this.faults.map(({ pointer, message }) => `${pointer.replace(/^\//, '')} ${message}`).join('; ').slice(0, 500), this.faults);
  }
}

const WORDS: Readonly<Record<string, (text: string) => unknown>> = {
  boolean: (text) => ({ true: true, false: false })[text] ?? text,
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
};

const OF_LISTS = new Set(['in', 'nin', 'hasAny', 'hasAll']);

/** One filter of the query string as a condition. `me` stands for the caller wherever an id is meant. */
function leafOf(filter: Filter, resource: Resource, me: string | undefined): unknown {
  const { kind, refers } = resource.asked(filter.field);
  const isId = kind === 'id' || (kind === 'tags' && refers !== undefined);
  if (filter.op === 'empty') return { field: filter.field, op: 'empty', value: WORDS.boolean!(filter.values[0]!) };
  const values = filter.values.map((value) => (isId && value === 'me' && me ? me : (WORDS[kind]?.(value) ?? value)));
  const op = kind === 'tags' && filter.op === 'in' ? 'hasAny' : kind === 'boolean' && filter.op === 'in' && values.length === 1 ? 'eq' : filter.op;
  return { field: filter.field, op, value: OF_LISTS.has(op) || values.length > 1 ? values : values[0] };
}

export function parseListQuery(query: Words, resource: Resource, caller?: Caller): ListQuery {
  const { reserved, filters } = parseQueryString(query as FlatQuery);
  const reading = new Reading(resource, Object.fromEntries(reserved), '');
  const list = reading.list();
  const allowed = resource.names('filter').map((name) => resource.filterName(name));
  const leaves: Condition[] = [];
  for (const filter of filters) {
    const name = filter.path === undefined ? filter.field : `${filter.field}[${filter.path}]`;
    const field = resource.fieldByFilterName(name);
    const parameter = filter.op === 'in' ? name : `${name}[${filter.op}]`;
    if (!field) {
      reading.fault(parameter, 'unknown_filter', `is not a filter of ${resource.plural}: use ${oneOf(allowed)}, or one of ${RESERVED.join(', ')}`);
      continue;
    }
    try {
      leaves.push(parseCondition(leafOf({ ...filter, field }, resource, caller?.userId), resource, ''));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const { code, message } of error.errors ?? []) reading.fault(parameter, code, message);
    }
  }
  reading.finish('query_invalid');
  assertReadable(caller, included(resource, list.include));
  return { ...list, where: leaves.length > 1 ? { and: leaves } : leaves[0] };
}

export const RESERVED = ['skip', 'take', 'cursor', 'sort', 'fields', 'include', 'count', 'search', 'deleted'] as const;
const SEARCH_MEMBERS: readonly string[] = ['where', ...RESERVED];

export function parseSearchBody(body: unknown, resource: Resource, caller?: Caller): ListQuery {
  const words = (body === undefined ? {} : body) as Words;
  if (typeof words !== 'object' || words === null || Array.isArray(words)) throw new DomainError('invalid', 'search_invalid', 'The body must be an object.', [{ pointer: '', code: 'not_an_object', message: 'must be an object' }]);
  const reading = new Reading(resource, words, '/');
  for (const name of Object.keys(words)) if (!SEARCH_MEMBERS.includes(name)) reading.fault(name, 'unknown_field', `is not known here: use ${SEARCH_MEMBERS.join(', ')}`);
  const list = reading.list();
  let where: Condition | undefined;
  if (words.where !== undefined) {
    try {
      where = parseCondition(words.where, resource, '/where');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      reading.faults.push(...(error.errors ?? []));
    }
  }
  reading.finish('search_invalid');
  assertReadable(caller, [...included(resource, list.include), ...(where ? relatedIn(where, resource) : [])]);
  return { ...list, where };
}

/** `fields` and `include` of a single record. */
export function parseShape(query: Words, resource: Resource, caller?: Caller): Shape {
  const { reserved, filters } = parseQueryString(query as FlatQuery);
  const reading = new Reading(resource, Object.fromEntries(reserved), '');
  const shape = reading.shape(resource.wholeShape.fields);
  for (const name of [...reserved.keys(), ...filters.map(({ field }) => field)]) {
    if (name !== 'fields' && name !== 'include') reading.fault(name, 'unknown_parameter', 'is not known here: use fields or include');
  }
  reading.finish('query_invalid');
  assertReadable(caller, included(resource, shape.include));
  return shape;
}
