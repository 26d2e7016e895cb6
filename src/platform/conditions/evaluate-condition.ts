import type { Amount } from '../../kernel/money.js';
import { heldCustomValue } from '../custom-fields/held-custom-value.js';
import type { Resource } from '../resource/resource.js';
import { comparableField, type Condition, type FieldCondition, type HeldFor, relationOf, type RelatedCondition, type ValueOf } from './condition.js';
import type { ComparableKind, Operator } from './operators.js';
import type { Scalar } from './values.js';

/** A record as it is answered, its related records under the names of the relations. */
export type EvaluatedRecord = Readonly<Record<string, unknown>>;

type Compare = (one: Scalar, other: Scalar) => number;
type TestOperator<Op extends Operator> = (held: HeldFor<Op>, value: ValueOf<Op>, kind: ComparableKind) => boolean;

/** In UTF-16 the surrogates lie below the last characters of the basic plane, in code points above them. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareTexts(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  for (let index = 0; index < end; index += 1) {
    const difference = rank(one.charCodeAt(index)) - rank(other.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

const fractionOf = (decimal: string) => decimal.split('.')[1] ?? '';
const unitsOf = (decimal: string, digits: number) => BigInt(decimal.split('.')[0]! + fractionOf(decimal).padEnd(digits, '0'));

function compareDecimals(one: string, other: string): number {
  const digits = Math.max(fractionOf(one).length, fractionOf(other).length);
  const difference = unitsOf(one, digits) - unitsOf(other, digits);
  return Number(difference > 0n) - Number(difference < 0n);
}

const asTexts: Compare = (one, other) => compareTexts(one as string, other as string);
const asNumbers: Compare = (one, other) => Number(one) - Number(other);

const COMPARISONS: Readonly<Record<ComparableKind, Compare>> = {
  id: asTexts,
  text: asTexts,
  choice: asTexts,
  integer: asNumbers,
  decimal: (one, other) => compareDecimals(one as string, other as string),
  boolean: asNumbers,
  instant: (one, other) => Date.parse(one as string) - Date.parse(other as string),
  date: asTexts,
  tags: asTexts,
};

const compare = (kind: ComparableKind, one: Scalar, other: Scalar) => (one === other ? 0 : COMPARISONS[kind](one, other));
const equal: TestOperator<'eq'> = (held, value, kind) => compare(kind, held, value) === 0;
const among: TestOperator<'in'> = (held, values, kind) => values.some((value) => compare(kind, held, value) === 0);

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
/** The capitals that came with Unicode 17: Node knows them, PostgreSQL 18 does not yet. */
const NEW_CAPITALS = /[\uA7CE\uA7CF\uA7D2-\uA7D5\u{16EA0}-\u{16ED3}]/gu;
const literal = (text: string) => text.replaceAll(SYNTAX, String.raw`\$&`).replaceAll(NEW_CAPITALS, '(?-i:$&)');
/** Under the flags `iu` a pattern matches by the simple case folding of Unicode, the same that `casefold` of PostgreSQL does. */
const matches = (patternOf: (literal: string) => string): TestOperator<'contains' | 'startsWith' | 'endsWith'> => (held, text) => new RegExp(patternOf(literal(text)), 'iu').test(held);

const TESTS: { readonly [Op in Exclude<Operator, 'ne' | 'nin' | 'empty'>]: TestOperator<Op> } = {
  eq: equal,
  in: among,
  gt: (held, value, kind) => compare(kind, held, value) > 0,
  gte: (held, value, kind) => compare(kind, held, value) >= 0,
  lt: (held, value, kind) => compare(kind, held, value) < 0,
  lte: (held, value, kind) => compare(kind, held, value) <= 0,
  between: (held, [first, last], kind) => compare(kind, held, first) >= 0 && compare(kind, held, last) <= 0,
  contains: matches((text) => text),
  startsWith: matches((text) => `^${text}`),
  endsWith: matches((text) => `${text}$`),
  has: (held, tag) => held.includes(tag),
  hasAny: (held, tags) => tags.some((tag) => held.includes(tag)),
  hasAll: (held, tags) => tags.every((tag) => held.includes(tag)),
};

/** A record that doesn't show a field is not one whose field is null: what isn't there can't be judged. */
function heldBy(record: EvaluatedRecord, name: string): unknown {
  if (Object.hasOwn(record, name) && record[name] !== undefined) return record[name];
  throw new Error(`the record was loaded without ${name}, which the condition asks for`);
}

const isEmpty = (held: unknown) => held === null || held === '' || (Array.isArray(held) && held.length === 0);

function evaluateField(condition: FieldCondition, resource: Resource, record: EvaluatedRecord): boolean {
  const field = comparableField(resource, condition.field);
  if (!field) throw new Error(`${resource.plural} have no field ${condition.field} to ask for: parse the condition for this resource first`);
  const held = field.custom ? heldCustomValue(field, heldBy(record, 'customFields')) : field.of === undefined ? heldBy(record, condition.field) : ((heldBy(record, field.of) as Amount | null)?.[field.part!] ?? null);
  const test = <Op extends keyof typeof TESTS>(op: Op, value: ValueOf<Op>) => held !== null && (TESTS[op] as TestOperator<Op>)(held as HeldFor<Op>, value, field.kind);
  switch (condition.op) {
    case 'empty':
      return isEmpty(held) === condition.value;
    case 'ne':
      return !test('eq', condition.value);
    case 'nin':
      return !test('in', condition.value);
    default:
      return test(condition.op, condition.value);
  }
}

function evaluateRelated(condition: RelatedCondition, resource: Resource, record: EvaluatedRecord): boolean {
  const relation = relationOf(resource, condition.relation);
  if (!relation) throw new Error(`${resource.plural} have no relation ${condition.relation}: parse the condition for this resource first`);
  const held = heldBy(record, condition.relation) as EvaluatedRecord | readonly EvaluatedRecord[] | null;
  const live = [held ?? []].flat().filter(({ deletedAt }) => (deletedAt ?? null) === null);
  const tree = 'some' in condition ? condition.some : condition.none;
  return 'some' in condition === live.some((related) => evaluateCondition(tree, relation.to(), related));
}

/** Whether a record fits a parsed condition: the same answer that the compiled condition gives of its row. */
export function evaluateCondition(condition: Condition, resource: Resource, record: EvaluatedRecord): boolean {
  if ('and' in condition) return condition.and.every((part) => evaluateCondition(part, resource, record));
  if ('or' in condition) return condition.or.some((part) => evaluateCondition(part, resource, record));
  if ('not' in condition) return !evaluateCondition(condition.not, resource, record);
  if ('follows' in condition) throw new Error(`whether what ${condition.follows} refers to is seen is asked of the database`);
  return 'field' in condition ? evaluateField(condition, resource, record) : evaluateRelated(condition, resource, record);
}
