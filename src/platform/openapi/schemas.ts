import { EXPORT_FORMATS, OF_PAGES } from '../exports/export-question.js';
import { TITLES } from '../http/problem.js';
import { COUNT_BOUND } from '../resource/statements.js';
import { DEFAULT_TAKE, MAX_SKIP, MAX_TAKE } from '../resource/list-query.js';
import { type Field, type FieldKind, namingsOf } from '../resource/field.js';
import type { Resource } from '../resource/resource.js';

export type Schema = Record<string, unknown>;

const TYPES: Readonly<Record<FieldKind, Schema>> = {
  id: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  choice: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'string', pattern: String.raw`^-?\d+(\.\d+)?$` },
  boolean: { type: 'boolean' },
  instant: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  tags: { type: 'array', items: { type: 'string' } },
  money: {
    type: 'object',
    properties: { amount: { type: 'string', pattern: String.raw`^-?\d+(\.\d+)?$`, description: "With as many decimals as the currency's smallest unit has, or more where there are more, up to four." }, currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'As ISO 4217 has it.' } },
    required: ['amount', 'currency'],
    additionalProperties: false,
  },
  object: { type: 'object' },
};

/** What is known of a field beyond its form. */
export function marksOf(field: Field): Schema {
  const named = field.kind === 'id' ? namingsOf(field)[0]?.to : undefined;
  return { ...(field.unique && { 'x-unique': true }), ...(field.personal && { 'x-personal': true }), ...(named !== undefined && { 'x-refers-to': named }) };
}

export function schemaOfField(field: Field): Schema {
  const { kind, description, example, nullable, values, maxLength, any, many, schema } = field;
  if (any) return { ...marksOf(field), description, examples: [example] };
  const one = { ...TYPES[kind], ...schema };
  const base: Schema = many ? { type: 'array', items: one } : one;
  return {
    ...base,
    ...(nullable && { type: [base.type, 'null'] }),
    ...(values && { enum: nullable ? [...values, null] : values }),
    ...(maxLength !== undefined && { maxLength }),
    ...marksOf(field),
    description,
    examples: [example],
  };
}

export const schemaName = (resource: Resource) => resource.typeName;
const cardName = (resource: Resource) => `${schemaName(resource)}Card`;
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** A record, a page of records, and the question of a search, for one resource. */
export function schemasOf(resource: Resource): Record<string, Schema> {
  const name = schemaName(resource);
  const fields = Object.entries(resource.fields);
  const relations = Object.entries(resource.relations).map(([relation, { kind, to, description }]) => {
    const related = ref(to().card ? cardName(to()) : schemaName(to()));
    const text = `${description} Only there when include names it.`;
    return [relation, kind === 'one' ? { description: text, anyOf: [related, { type: 'null' }] } : { description: text, type: 'array', items: related }];
  });
  const example = Object.fromEntries(fields.filter(([field]) => field !== 'deletedAt').map(([field, { example: value }]) => [field, value]));
  return {
    [name]: {
      type: 'object',
      description: resource.description,
      properties: Object.fromEntries([...fields.map(([field, described]) => [field, schemaOfField(described)]), ...relations]),
      required: fields.filter(([, { onlyWhenAsked }]) => !onlyWhenAsked).map(([field]) => field),
      additionalProperties: false,
      examples: [example],
    },
    ...(resource.card && {
      [cardName(resource)]: {
        type: 'object',
        description: `What of a ${resource.record} is shown to everybody who sees a record that names it.`,
        properties: Object.fromEntries(resource.card.map((field) => [field, schemaOfField(resource.fields[field]!)])),
        required: resource.card,
        additionalProperties: false,
      },
    }),
    [`${name}Page`]: {
      type: 'object',
      description: `A page of ${resource.plural}.`,
      properties: { data: { type: 'array', items: ref(name) }, page: ref('PageInfo') },
      required: ['data', 'page'],
      additionalProperties: false,
    },
    ...(resource.appendOnly ? {} : batchSchemas(name)),
    [`${name}Search`]: {
      type: 'object',
      description: `What a query string can't say of ${resource.plural}: a condition tree, with the words that a list has.`,
      properties: {
        where: ref(`${name}Condition`),
        ...(resource.names('search').length > 0 && { search: { type: 'string', minLength: 1, maxLength: 200, description: 'Words that all occur, in any order and in any part of a word.' } }),
        sort: { type: 'string', description: `Fields, with - for descending: ${resource.names('sort').join(', ')}.`, default: resource.defaultSort },
        fields: { type: 'array', items: { type: 'string', enum: Object.keys(resource.fields) }, description: 'Only these fields.' },
        ...(relations.length > 0 && { include: { type: 'array', items: { type: 'string', enum: relations.map(([relation]) => relation) }, description: 'Related records to show with each.' } }),
        skip: { type: 'integer', minimum: 0, maximum: MAX_SKIP, default: 0 },
        take: { type: 'integer', minimum: 1, maximum: MAX_TAKE, default: DEFAULT_TAKE },
        cursor: { type: 'string', description: 'nextCursor of the answer before.' },
        count: { type: 'string', enum: ['bounded', 'exact', 'none'], default: 'bounded' },
        ...(resource.appendOnly ? {} : { deleted: { type: 'string', enum: ['no', 'only'], default: 'no' } }),
      },
      additionalProperties: false,
      examples: [{ where: { field: 'id', op: 'empty', value: false }, sort: resource.defaultSort, take: DEFAULT_TAKE }],
    },
  };
}

/** A batch, and what becomes of it. */
function batchSchemas(name: string): Record<string, Schema> {
  const item = (op: string, properties: Record<string, Schema>, required: readonly string[]) => ({ type: 'object', properties: { op: { type: 'string', const: op }, ...properties }, required: ['op', ...required], additionalProperties: false });
  const id = { type: 'string', format: 'uuid' };
  const ifVersion = { type: 'integer', minimum: 1, description: 'The version that you have seen.' };
  const match = { type: 'object', properties: { externalId: { type: 'string', minLength: 1, maxLength: 255 } }, required: ['externalId'], additionalProperties: false };
  return {
    [`${name}Batch`]: {
      type: 'object',
      properties: {
        items: {
          type: 'array',
          minItems: 1,
          maxItems: 1_000,
          items: {
            oneOf: [
              item('create', { data: ref(`Create${name}`) }, ['data']),
              item('update', { id, ifVersion, data: ref(`Change${name}`) }, ['id', 'data']),
              item('upsert', { match, ifVersion, data: ref(`Replace${name}`) }, ['match', 'data']),
              item('delete', { id, ifVersion }, ['id']),
              item('restore', { id, ifVersion }, ['id']),
            ],
          },
        },
        atomic: { type: 'boolean', default: false, description: 'All of them, or none.' },
      },
      required: ['items'],
      additionalProperties: false,
    },
    [`${name}BatchResult`]: {
      type: 'object',
      properties: {
        results: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              index: { type: 'integer', description: "The item's place in the batch." },
              status: { type: 'integer', description: 'What the item alone would have been answered with.', examples: [201] },
              data: { ...ref(name), description: 'The record as it is after the whole batch.' },
              error: { type: 'object', properties: { code: { type: 'string' }, title: { type: 'string' }, detail: { type: 'string' }, errors: { $ref: '#/components/schemas/Problem/properties/errors' } }, required: ['code', 'detail'] },
            },
            required: ['index', 'status'],
          },
        },
      },
      required: ['results'],
    },
  };
}

type Parameter = Record<string, unknown>;
const parameter = (name: string, description: string, schema: Schema, more: Schema = {}): Parameter => ({ name, in: 'query', required: false, description, schema, ...more });

const RANGED: readonly FieldKind[] = ['integer', 'decimal', 'instant', 'date'];
const COMPARISONS = { gte: 'from', gt: 'after', lte: 'up to', lt: 'before' } as const;

export function shapeParameters(resource: Resource): Parameter[] {
  const relations = Object.keys(resource.relations);
  const names = (values: readonly string[]): Schema => ({ type: 'array', items: { type: 'string', enum: values } });
  return [
    parameter('fields', 'Only these fields, separated by commas.', names(Object.keys(resource.fields)), { style: 'form', explode: false }),
    ...(relations.length > 0 ? [parameter('include', 'Related records to show with each, separated by commas.', names(relations), { style: 'form', explode: false })] : []),
  ];
}

/** The query string of a list, filter by filter. */
export function listParameters(resource: Resource): Parameter[] {
  const filters = resource.names('filter').flatMap((field) => {
    const described = resource.asked(field);
    const name = resource.filterName(field);
    const { description: _, examples: __, 'x-personal': ___, 'x-refers-to': ____, ...schema } = schemaOfField({ ...described, nullable: false });
    const item = described.kind === 'tags' ? { type: 'string' } : schema;
    const many = described.kind === 'boolean' ? item : { type: 'array', items: item };
    const equal = parameter(name, `${described.description} Any of these, separated by commas.`, many, { style: 'form', explode: false });
    const ranges = RANGED.includes(described.kind) ? Object.entries(COMPARISONS).map(([op, word]) => parameter(`${name}[${op}]`, `${described.description} Only ${word} this.`, item)) : [];
    return [equal, ...ranges];
  });
  const sorts = resource.names('sort').flatMap((field) => [field, `-${field}`]);
  return [
    parameter('skip', `How many to pass over; up to ${MAX_SKIP.toLocaleString('en')}, deeper with cursor.`, { type: 'integer', minimum: 0, maximum: MAX_SKIP, default: 0 }),
    parameter('take', 'How many to answer.', { type: 'integer', minimum: 1, maximum: MAX_TAKE, default: DEFAULT_TAKE }),
    parameter('cursor', 'nextCursor of the answer before: stable while records come and go, and as quick at any depth.', { type: 'string' }),
    parameter('sort', 'Fields to order by, separated by commas; - for descending.', { type: 'array', items: { type: 'string', enum: sorts }, default: resource.defaultSort.split(',') }, { style: 'form', explode: false }),
    ...shapeParameters(resource),
    ...(resource.names('search').length > 0 ? [parameter('search', 'Words that all occur, in any order and in any part of a word.', { type: 'string', minLength: 1, maxLength: 200 })] : []),
    parameter('count', `Whether page.total is exact up to ${COUNT_BOUND.toLocaleString('en')} (bounded), always (exact, slower), or left out (none).`, { type: 'string', enum: ['bounded', 'exact', 'none'], default: 'bounded' }),
    ...(resource.appendOnly ? [] : [parameter('deleted', 'The recycle bin in place of what is live.', { type: 'string', enum: ['no', 'only'], default: 'no' })]),
    ...Object.entries(resource.shortcuts).map(([name, { description, values }]) => parameter(name, description, { type: 'string', enum: values })),
    ...filters,
  ];
}

/** Those of the list, without its pages. */
export function exportParameters(resource: Resource): Parameter[] {
  return [parameter('format', 'What kind of file.', { type: 'string', enum: [...EXPORT_FORMATS], default: 'csv' }), ...listParameters(resource).filter(({ name }) => !OF_PAGES.includes(name as string))];
}

export const commonSchemas: Record<string, Schema> = {
  PageInfo: {
    type: 'object',
    description: 'Where in the list this page lies.',
    properties: {
      skip: { type: 'integer', description: 'How many were passed over; not there with a cursor.' },
      take: { type: 'integer', description: 'How many were asked for.' },
      total: { type: 'integer', description: 'How many there are in all; not there with count=none.' },
      totalIsExact: { type: 'boolean', description: 'False when there are more than total.' },
      nextCursor: { type: ['string', 'null'], description: 'The way to the next page; null on the last.' },
    },
    required: ['take', 'nextCursor'],
    additionalProperties: false,
    examples: [{ skip: 0, take: 20, total: 1, totalIsExact: true, nextCursor: null }],
  },
  Problem: {
    type: 'object',
    description: 'What went wrong, as RFC 9457 has it. code is stable; detail is for a person.',
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      code: { type: 'string' },
      correlationId: { type: 'string', description: 'Finds the request in the log.' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: { pointer: { type: 'string', description: 'A JSON pointer into the body, or the name of a parameter.' }, code: { type: 'string' }, message: { type: 'string' } },
          required: ['pointer', 'code', 'message'],
        },
      },
    },
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'correlationId'],
  },
};

/** The stable codes of each status, beyond those of single routes. */
export const CODES: Readonly<Record<number, readonly string[]>> = {
  400: ['body_invalid', 'body_malformed', 'query_invalid', 'cursor_invalid', 'id_invalid', 'condition_invalid', 'idempotency_key_invalid'],
  401: ['not_signed_in', 'token_expired', 'token_algorithm_refused', 'token_key_unknown', 'token_signature_wrong', 'token_invalid', 'session_ended', 'api_key_invalid'],
  403: ['not_allowed', 'not_your_tenant', 'user_deactivated', 'tenant_suspended', 'address_not_allowed', 'mfa_setup_required'],
  404: ['not_found', 'no_such_route'],
  409: ['already_exists', 'changed_meanwhile', 'idempotency_in_progress', 'answer_erased', 'record_erased'],
  410: ['cursor_expired'],
  412: ['stale_version'],
  413: ['body_too_large'],
  414: ['address_too_long'],
  415: ['wrong_content_type'],
  416: ['range_not_satisfiable'],
  422: ['reference_not_found', 'too_expensive', 'idempotency_key_reused'],
  429: ['too_many_requests'],
  500: ['internal'],
  503: ['not_ready'],
};

export const PROBLEM_STATUSES = Object.keys(CODES).map(Number);

const numberHeader = (description: string, example: number): Schema => ({ description, schema: { type: 'integer' }, example });

export const commonHeaders: Record<string, Schema> = {
  RateLimitLimit: numberHeader('How many requests you may send in the present window. Of several limits, the one that is nearest.', 1_000),
  RateLimitRemaining: numberHeader('How many of them are left.', 999),
  RateLimitReset: numberHeader('In how many seconds the window ends and all are there again.', 3_600),
  RetryAfter: numberHeader('In how many seconds to try again.', 60),
};

const headerRef = (name: string): Schema => ({ $ref: `#/components/headers/${name}` });

/** On every answer of what is limited. */
export const limitHeaders: Record<string, Schema> = { 'RateLimit-Limit': headerRef('RateLimitLimit'), 'RateLimit-Remaining': headerRef('RateLimitRemaining'), 'RateLimit-Reset': headerRef('RateLimitReset') };

const PROBLEM_HEADERS: Readonly<Record<number, Schema>> = { 429: { 'Retry-After': headerRef('RetryAfter'), ...limitHeaders }, 503: { 'Retry-After': headerRef('RetryAfter') } };

export function problemResponse(status: number, codes = CODES[status]!): Schema {
  const example = { type: `/api/docs#${codes[0]}`, title: TITLES[status], status, detail: `${TITLES[status]}.`, instance: '/api/v1/notes', code: codes[0], correlationId: '0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77' };
  return { ...(PROBLEM_HEADERS[status] && { headers: PROBLEM_HEADERS[status] }), description: `${TITLES[status]}: ${codes.map((code) => `\`${code}\``).join(', ')}.`, content: { 'application/problem+json': { schema: ref('Problem'), example } } };
}

export const problemResponses: Record<string, Schema> = Object.fromEntries(PROBLEM_STATUSES.map((status) => [`Problem${status}`, problemResponse(status)]));

