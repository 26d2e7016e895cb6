import { randomBytes, randomInt } from 'node:crypto';
import { contract, type Operation, operations, resolve, type Schema } from '../conformance/contract.js';

/** What is planted in place of what a person would have: a word where words are taken, a number and a day where they are not. */
export interface Marks {
  readonly word: string;
  readonly number: string;
  readonly day: string;
}

/** Marks that are nowhere else. */
export const newMarks = (): Marks => ({ word: `zq${randomBytes(5).toString('hex')}`, number: `+4930${randomInt(1e8, 1e9)}`, day: `19${randomInt(10, 99)}-0${randomInt(1, 9)}-${randomInt(10, 28)}` });

export const allOf = ({ word, number, day }: Marks): string[] => [word, number, day];

/** A resource that says of itself that it holds something of people, as the contract has it. */
export interface PersonalResource {
  readonly name: string;
  readonly address: string;
  readonly body: Schema;
  readonly personal: readonly string[];
}

const isPersonal = (schema: Schema) => (schema as { 'x-personal'?: boolean })['x-personal'] === true;
const bodyOf = ({ requestBody }: Operation) => resolve(requestBody!.content['application/json'].schema);

export const personalResources: readonly PersonalResource[] = operations
  .filter(({ operation, address }) => operation.operationId.endsWith('.create') && contract.paths[`${address}/{id}`] !== undefined)
  .map(({ operation, address }) => {
    const body = bodyOf(operation);
    return { name: operation.operationId.split('.')[0]!, address, body, personal: Object.entries(body.properties ?? {}).filter(([, schema]) => isPersonal(schema)).map(([name]) => name) };
  })
  .filter(({ personal }) => personal.length > 0);

/** Whether its records are people themselves, and not only about them. */
export const arePeople = ({ name }: PersonalResource): boolean => operations.some(({ operation }) => operation.operationId === `${name}.erase`);

interface Narrow extends Schema {
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

const exampleOf = (schema: Schema): unknown => ('example' in schema ? schema.example : schema.examples?.[0]);

function markedText(example: string, { format, enum: words, maxLength, pattern }: Narrow, marks: Marks, place: string): string {
  if (words || format === 'uuid' || format === 'date-time' || /^[\da-f]{8}-/.test(example) || /^\d{4}-\d{2}-\d{2}T/.test(example)) return example;
  if (format === 'date' || /^\d{4}-\d{2}-\d{2}$/.test(example)) return marks.day;
  if (format === 'email' || example.includes('@')) return `${marks.word}.${place}@example.com`;
  if (format === 'phone' || /^\+?[\d ()-]{6,}$/.test(example)) return marks.number;
  const marked = /^https?:/.test(example) ? `https://example.com/${marks.word}` : `${marks.word}-${place}`;
  return (maxLength !== undefined && maxLength < marked.length) || (pattern !== undefined && !new RegExp(pattern).test(marked)) || /^[A-Z]{2,3}$/.test(example) ? example : marked;
}

/** The example, with marks in place of everything that a person could be known by. */
export function marked(given: Schema, marks: Marks, place: string, example = exampleOf(given)): unknown {
  const whole = resolve(given) as Narrow;
  const schema = (whole.anyOf ?? whole.allOf)?.map((part) => resolve(part)).find(({ type, properties }) => properties !== undefined || type !== 'null') ?? whole;
  const shown = example ?? exampleOf(schema);
  if (typeof shown === 'string') return markedText(shown, schema, marks, place);
  if (Array.isArray(shown)) return shown.slice(0, 1).map((item, i) => marked(schema.items ?? {}, marks, `${place}${i}`, item));
  if (typeof shown !== 'object' || shown === null) return shown;
  const { properties = {} } = schema;
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, marked(properties[name] ?? {}, marks, `${place}-${name}`, value)]));
}

/** A body with marks in all that is personal, and with nothing else that would have to be there. */
export function markedBody({ body, personal }: PersonalResource, marks: Marks): Record<string, unknown> {
  return Object.fromEntries(personal.filter((name) => name !== 'customFields').map((name) => [name, marked(body.properties![name]!, marks, name)]));
}
