import type { Field } from '../resource/field.js';
import type { Relation, Resource } from '../resource/resource.js';
import { comparableFields, type Condition, MAX_DEPTH, MAX_LEAVES, MAX_LIST } from './condition.js';
import { type ComparableKind, type Operator, OPERATORS, operatorsFor, type Takes } from './operators.js';
import { VALUE_FORMS } from './values.js';

type Schema = Readonly<Record<string, unknown>>;
type Named = readonly [name: string, field: Field & { readonly kind: ComparableKind }];

const TAKEN: Readonly<Record<Takes, (item: Schema) => Schema>> = {
  one: (item) => item,
  list: (item) => ({ type: 'array', items: item, minItems: 1, maxItems: MAX_LIST }),
  pair: (item) => ({ type: 'array', items: item, minItems: 2, maxItems: 2 }),
  flag: () => ({ type: 'boolean' }),
};
const TAKEN_WORDS: Readonly<Record<Takes, string>> = { one: 'a value', list: `1 to ${MAX_LIST} values`, pair: 'two values', flag: 'true or false' };

const EXAMPLE_OPERATOR: Readonly<Record<ComparableKind, Operator>> = {
  id: 'eq',
  text: 'contains',
  choice: 'in',
  integer: 'gte',
  decimal: 'gte',
  boolean: 'eq',
  instant: 'gte',
  date: 'gte',
  tags: 'hasAny',
};
const EXAMPLE_LEAVES = 3;

const closed = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });

/** A tenant's own fields can be named by nobody but the tenant. */
const CUSTOM_LEAF = closed({
  field: { type: 'string', pattern: String.raw`^customFields\.[a-z]\w{0,39}(?:\.currency)?$`, description: 'A custom field of the tenant, of an amount also its currency.' },
  op: { type: 'string', enum: Object.keys(OPERATORS) },
  value: { description: "What the operator takes, as the field's type has it." },
});

/** The fields that are asked for in the same way: those of one kind, but each choice by itself, as it has values of its own. */
const alike = (fields: readonly Named[]) => Object.values(Object.groupBy(fields, ([name, { kind }]) => (kind === 'choice' ? `choice ${name}` : kind)) as Record<string, Named[]>);

function leafSchemas(fields: readonly Named[]): Schema[] {
  const [, field] = fields[0]!;
  const byTaken = Object.groupBy(operatorsFor(field.kind), (operator) => OPERATORS[operator].takes);
  return Object.entries(byTaken).map(([takes, operators]) =>
    closed({
      field: { type: 'string', enum: fields.map(([name]) => name) },
      op: { type: 'string', enum: operators },
      value: TAKEN[takes as Takes](VALUE_FORMS[field.kind].schema(field)),
    }),
  );
}

function relatedSchemas([name, { description, to }]: [name: string, relation: Relation], refTo?: (resource: Resource) => string): Schema[] {
  const relation = { type: 'string', enum: [name], description };
  const tree = refTo ? { $ref: refTo(to()) } : { type: 'object', description: `A condition on ${to().plural}.` };
  return [closed({ relation, some: tree }), closed({ relation, none: tree })];
}

const operatorRow = ([name, { fits, takes, meaning }]: [string, (typeof OPERATORS)[Operator]]) => `| \`${name}\` | ${fits.join(', ')} | ${TAKEN_WORDS[takes]} | ${meaning} |`;

const GRAMMAR = `Groups are \`and\`, \`or\` and \`not\`; a condition on a field has \`field\`, \`op\` and \`value\`; one on related records has \`relation\` with \`some\` (a live one fits) or \`none\`.
Whether there is any related record at all: \`{ "field": "id", "op": "empty", "value": false }\` under \`some\` or \`none\`.
At most ${MAX_LEAVES} conditions on fields, ${MAX_DEPTH} levels deep.

| op | fields | value | meaning |
|---|---|---|---|
${Object.entries(OPERATORS).map(operatorRow).join('\n')}`;

/** A condition that the resource takes, made of its fields' own examples. */
function exampleOf(resource: Resource): Condition {
  const and = comparableFields(resource)
    .map(([field, { kind, example }]) => ({ field, kind, values: [example ?? []].flat() }))
    .filter(({ field, values }) => field !== 'id' && values.length > 0)
    .slice(0, EXAMPLE_LEAVES)
    .map(({ field, kind, values }) => {
      const op = EXAMPLE_OPERATOR[kind];
      return { field, op, value: OPERATORS[op].takes === 'list' ? values : values[0] } as Condition;
    });
  return { and };
}

/**
 * What a condition tree on the resource looks like, for the OpenAPI file. `ref` is where this schema itself is found there,
 * `refTo` where those of related resources are; without it their trees are shown as plain objects.
 */
export function conditionSchema(resource: Resource, ref: string, refTo?: (resource: Resource) => string): Schema {
  const tree = { $ref: ref };
  const trees = { type: 'array', items: tree, minItems: 1, maxItems: MAX_LEAVES };
  return {
    description: `A question to ${resource.plural}. ${GRAMMAR}`,
    anyOf: [
      closed({ and: trees }),
      closed({ or: trees }),
      closed({ not: tree }),
      ...alike(comparableFields(resource)).flatMap(leafSchemas),
      ...(resource.customFields ? [CUSTOM_LEAF] : []),
      ...Object.entries(resource.relations).flatMap((relation) => relatedSchemas(relation, refTo)),
    ],
    examples: [exampleOf(resource)],
  };
}
