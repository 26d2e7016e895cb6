import type { Resource } from '../resource/resource.js';
import type { DuplicateKnowledge } from './duplicate-knowledge.js';
import { SKIP_CHECK } from './duplicate-routes.js';

type Schema = Record<string, unknown>;

export const duplicatesName = ({ typeName }: Resource) => `${typeName}Duplicates`;

/** A page of what may be the same, for the contract. */
export function duplicatesSchema(resource: Resource, { fields }: DuplicateKnowledge, schemaOf: (name: string) => Schema): Schema {
  const names = ['id', ...fields];
  const record: Schema = { type: 'object', description: `What of the ${resource.record} is compared.`, properties: Object.fromEntries(names.map((name) => [name, schemaOf(name)])), required: names, additionalProperties: false };
  const reason: Schema = { type: 'object', properties: { code: { type: 'string', examples: ['same_name'] }, points: { type: 'integer', minimum: 1, maximum: 100, examples: [50] } }, required: ['code', 'points'], additionalProperties: false };
  const entry: Schema = {
    type: 'object',
    properties: {
      of: { description: `The ${resource.record} that it may be the same as; null where that is only asked for.`, anyOf: [record, { type: 'null' }] },
      record,
      score: { type: 'integer', minimum: 0, maximum: 100, description: 'From 80 on it is the same for certain.', examples: [90] },
      reasons: { type: 'array', description: 'Why; the points add up to the score.', items: reason },
    },
    required: ['of', 'record', 'score', 'reasons'],
    additionalProperties: false,
  };
  const page: Schema = { type: 'object', properties: { nextCursor: { type: ['string', 'null'], description: 'Null on the last page. A page of pairs may be empty, and not be the last.' } }, required: ['nextCursor'], additionalProperties: false };
  return { type: 'object', properties: { data: { type: 'array', items: entry }, page }, required: ['data', 'page'], additionalProperties: false };
}

export const skipCheckHeader = {
  name: SKIP_CHECK.replaceAll(/(?:^|-)\w/g, (letter) => letter.toUpperCase()),
  in: 'header',
  required: false,
  description: 'Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see.',
  schema: { type: 'string', enum: ['true', 'false'] },
};

/** The query string of GET: of a record that is there, of one that is not, or of none for all pairs. */
export function duplicateParameters(resource: Resource, { parameters }: DuplicateKnowledge): Schema[] {
  const asked = Object.entries(parameters).map(([name, { description, example }]) => ({ name, in: 'query', required: false, description, schema: { type: 'string', minLength: 1, maxLength: 500 }, example }));
  return [
    { name: 'id', in: 'query', required: false, description: `A ${resource.record} that is there: those that may be the same.`, schema: { type: 'string', format: 'uuid' } },
    ...asked,
    { name: 'cursor', in: 'query', required: false, description: 'Where the pairs go on: nextCursor of the page before.', schema: { type: 'string' } },
  ];
}
