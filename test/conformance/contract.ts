import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly minLength?: number;
  /** No two records have the same. */
  readonly 'x-unique'?: boolean;
  /** Whose the record is. */
  readonly 'x-owner'?: boolean;
  /** The resource whose records it names. */
  readonly 'x-refers-to'?: string;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly 'x-permission'?: string;
  readonly 'x-scopes'?: readonly string[];
  readonly 'x-signed-in'?: boolean;
  readonly security?: readonly object[];
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The contract as it is checked in: what the tests of every resource are made from. */
export const contract = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../openapi.json'), 'utf8')) as Document;

/** Every operation, with where it is. */
export const operations = Object.entries(contract.paths).flatMap(([address, item]) => Object.entries(item).map(([method, operation]) => ({ address, method, operation })));

export const resolve = (schema: Schema): Schema => (schema.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1)!]! : schema);

export interface ContractResource {
  readonly name: string;
  /** What a record is called: `price_list`. */
  readonly kind: string;
  readonly address: string;
  readonly body: Schema;
  readonly record: Schema;
  readonly list: Operation;
}

/** Every resource that can be listed and created. */
export const contractResources: readonly ContractResource[] = operations
  .filter(({ operation }) => operation.operationId.endsWith('.create'))
  .map(({ address, operation }) => {
    const name = operation.operationId.split('.')[0]!;
    const created = (operation as unknown as { responses: Record<string, { content: { 'application/json': { schema: Schema } } }> }).responses['201']!;
    const { schema } = created.content['application/json'];
    return {
      name,
      kind: schema.$ref!.split('/').at(-1)!.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase(),
      address,
      body: resolve(operation.requestBody!.content['application/json'].schema),
      record: resolve(schema),
      list: operations.find(({ operation: other }) => other.operationId === `${name}.list`)!.operation,
    };
  });

const typeOf = ({ type }: Schema): string => (Array.isArray(type) ? type.find((candidate) => candidate !== 'null')! : (type as string));

/** What nobody else has, in the form of the example. */
function unlike({ format }: Schema, example: string): string {
  const number = randomInt(1e9, 1e10);
  if (format === 'email') return `someone-${number}@example.com`;
  return format === 'phone' ? `+49${number}` : `${example}${number}`;
}

function valueFor(schema: Schema): unknown {
  const resolved = resolve(schema);
  if ('example' in schema && schema.$ref) return schema.example;
  const example = 'example' in resolved ? resolved.example : resolved.examples?.[0];
  if (resolved['x-unique']) return unlike(resolved, String(example));
  if (resolved['x-refers-to'] !== undefined && typeof example === 'string') return example;
  if (resolved.format === 'uuid' && typeof example === 'string') return randomUUID();
  if (example !== undefined) return example;
  if (resolved.enum) return resolved.enum[0];
  if (resolved.properties) return bodyFor(resolved);
  return { string: 'text', integer: 1, number: 1, boolean: true, array: [], object: {} }[typeOf(resolved)];
}

/** Where a body names a record of whatever kind: the kind, and the id. */
const [SUBJECT_KIND, SUBJECT_ID] = ['subjectType', 'subjectId'] as const;

/** The record that a body is about, by the kind that it says. */
function subjectIn({ properties = {} }: Schema): { readonly resource: ContractResource; readonly id: string } | undefined {
  const { [SUBJECT_KIND]: kind, [SUBJECT_ID]: id } = properties;
  const resource = kind && contractResources.find((each) => each.kind === valueFor(kind));
  return resource && id && typeof id.example === 'string' ? { resource, id: id.example } : undefined;
}

/** A body that the contract itself shows to be right. A client's own id is left to the server, and whose it is to whoever sends it. */
export function bodyFor(body: Schema): Record<string, unknown> {
  const named = Object.entries(body.properties ?? {}).filter(([name, schema]) => name !== 'id' && name !== 'externalId' && !schema['x-owner']);
  const subject = subjectIn(body);
  return { ...Object.fromEntries(named.map(([name, schema]) => [name, valueFor(schema)])), ...(subject && { [SUBJECT_ID]: subject.id }) };
}

/** The records that the examples of a body name: each is to be there under that id. */
export function referredIn(body: Schema): { readonly resource: ContractResource; readonly id: string }[] {
  const named = Object.values(body.properties ?? {}).flatMap((schema) => {
    const id = valueFor(schema);
    const resource = contractResources.find(({ name }) => name === schema['x-refers-to']);
    return resource && typeof id === 'string' ? [{ resource, id }] : [];
  });
  return [...named, ...[subjectIn(body)].filter((subject) => subject !== undefined)];
}

/** A body whose record is nobody's. */
export const bodyOfNobody = (body: Schema): Record<string, unknown> => ({ ...bodyFor(body), ...Object.fromEntries(Object.entries(body.properties ?? {}).filter(([, schema]) => schema['x-owner']).map(([name]) => [name, null])) });

/** For one property: values that its schema rules out. */
export function wrongValuesFor(schema: Schema): unknown[] {
  const resolved = resolve(schema);
  const nullable = Array.isArray(resolved.type) && resolved.type.includes('null');
  const byType: Record<string, unknown[]> = {
    string: [42, true, {}, ['x'], ...(resolved.format ? ['not a thing like that', ''] : []), ...(resolved.enum ? ['none of them'] : []), ...(resolved.maxLength === undefined ? [] : ['x'.repeat(resolved.maxLength + 1)])],
    integer: ['one', 1.5, true, {}],
    number: ['one', true, {}],
    boolean: ['yes', 1, {}, []],
    array: ['x', 7, {}, [{}]],
    object: ['x', 7, []],
  };
  if (resolved.type === undefined) return [];
  return [...(byType[typeOf(resolved)] ?? []), ...(nullable ? [] : [null])];
}
