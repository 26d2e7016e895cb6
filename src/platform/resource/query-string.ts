import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { uncleanCharacterIn, uncleanMessage } from '../http/strict-json.js';

const MAX_FILTERS = 50;
const MAX_VALUES = 500;
const MAX_VALUE_LENGTH = 1_000;
const MAX_NAME_LENGTH = 200;

const RESERVED: ReadonlySet<string> = new Set(['skip', 'take', 'cursor', 'sort', 'fields', 'include', 'count', 'search', 'deleted']);

const OPERATORS = ['eq', 'ne', 'in', 'nin', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'endsWith', 'has', 'hasAny', 'hasAll', 'empty'] as const;
export type FilterOperator = (typeof OPERATORS)[number];

/** Those that compare with a list, so that a comma separates. To the others it is a character like any other. */
const LIST_OPERATORS: ReadonlySet<FilterOperator> = new Set<FilterOperator>(['in', 'nin', 'hasAny', 'hasAll']);

/** The fields that have fields of their own: `customFields[region]`. */
const FIELDS_WITH_PATH: ReadonlySet<string> = new Set(['customFields']);

/** What an amount has beside it: `annualRevenue[currency]`. */
const PARTS: ReadonlySet<string> = new Set(['currency']);

/** A name, and up to two further names in brackets. */
const PARAMETER = /^([A-Za-z][A-Za-z0-9_]*)((?:\[[^[\]]+\]){0,2})$/;

/** What Fastify's parser makes of a query string. */
export type FlatQuery = Readonly<Record<string, string | readonly string[]>>;

export interface Filter {
  readonly field: string;
  readonly op: FilterOperator;
  /** The custom field's key, or the part of an amount. */
  readonly path?: string;
  readonly values: readonly string[];
}

/** What was asked for, before anyone has looked whether the resource has such fields. */
export interface ListQuery {
  readonly reserved: ReadonlyMap<string, string>;
  readonly filters: readonly Filter[];
}

type Report = (code: string, message: string) => void;

const isOperator = (name: string): name is FilterOperator => (OPERATORS as readonly string[]).includes(name);

function splitAtCommas(text: string): string[] {
  const values = [''];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === ',') {
      values.push('');
      continue;
    }
    const escapes = text[index] === '\\' && (text[index + 1] === ',' || text[index + 1] === '\\');
    if (escapes) index += 1;
    values[values.length - 1] += text[index]!;
  }
  return values;
}

function targetOf(parameter: string, report: Report): Omit<Filter, 'values'> | undefined {
  const [, field, brackets] = PARAMETER.exec(parameter) ?? [];
  if (field === undefined || brackets === undefined || parameter.length > MAX_NAME_LENGTH) {
    report('malformed_parameter', 'Write a filter as "field", "field[gte]" or "customFields[key][gte]".');
    return undefined;
  }
  const names = brackets === '' ? [] : brackets.slice(1, -1).split('][');
  const path = FIELDS_WITH_PATH.has(field) || PARTS.has(names[0] ?? '') ? names.shift() : undefined;
  if (path === undefined && FIELDS_WITH_PATH.has(field)) {
    report('path_missing', `Name the field in brackets, such as "${field}[region]".`);
    return undefined;
  }
  const [op = 'in', surplus] = names;
  if (surplus !== undefined || !isOperator(op)) {
    report('unknown_operator', `The operator in brackets is one of ${OPERATORS.join(', ')}.`);
    return undefined;
  }
  return path === undefined ? { field, op } : { field, op, path };
}

function checkValues(values: readonly string[], report: Report): void {
  if (values.some((value) => value.length > MAX_VALUE_LENGTH)) report('value_too_long', `A value has at most ${MAX_VALUE_LENGTH} characters.`);
  const unclean = values.map(uncleanCharacterIn).find((character) => character !== undefined);
  if (unclean) report(unclean, uncleanMessage('A value', unclean));
}

/** Sorts the parameters of a list into those that every list knows and filters by field, and refuses with all the faults at once. */
export function parseQueryString(query: FlatQuery): ListQuery {
  const reserved = new Map<string, string>();
  const filters: Filter[] = [];
  const faults: Fault[] = [];
  let valuesSoFar = 0;

  for (const [parameter, value] of Object.entries(query)) {
    const report: Report = (code, message) => faults.push({ pointer: parameter.slice(0, MAX_NAME_LENGTH).toWellFormed(), code, message });
    const texts = typeof value === 'string' ? [value] : value;
    if (RESERVED.has(parameter)) {
      if (texts.length > 1) report('given_twice', 'Give this parameter once.');
      checkValues(texts, report);
      reserved.set(parameter, texts[0] ?? '');
      continue;
    }
    const target = targetOf(parameter, report);
    if (!target) continue;
    const unclean = uncleanCharacterIn(parameter);
    if (unclean) report(unclean, uncleanMessage('The name of a parameter', unclean));
    const values = LIST_OPERATORS.has(target.op) ? texts.flatMap(splitAtCommas) : texts;
    checkValues(values, report);
    filters.push({ ...target, values });
    if (filters.length === MAX_FILTERS + 1) report('too_many_filters', `A list takes at most ${MAX_FILTERS} filters; use POST …/search for more.`);
    if (valuesSoFar <= MAX_VALUES && valuesSoFar + values.length > MAX_VALUES) report('too_many_values', `The filters of a list take at most ${MAX_VALUES} values in all.`);
    valuesSoFar += values.length;
  }

  if (faults.length > 0) throw new DomainError('invalid', 'query_invalid', 'The query string has faults; each is listed with its parameter.', faults);
  return { reserved, filters };
}
