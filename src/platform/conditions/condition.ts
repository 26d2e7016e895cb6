import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { type Field, moneyOf, partsOf } from '../resource/field.js';
import type { Relation, Resource } from '../resource/resource.js';
import type { Sight } from '../resource/sight.js';
import { type ComparableKind, type Operator, OPERATORS, operatorsFor } from './operators.js';
import { type Scalar, VALUE_FORMS } from './values.js';

export const MAX_DEPTH = 8;
export const MAX_LEAVES = 100;
export const MAX_LIST = 500;
/** Beyond this many faults the rest is not looked at. */
const MAX_FAULTS = 100;
const MAX_POINTER_SEGMENT = 200;

type Kinds<Op extends Operator> = (typeof OPERATORS)[Op]['fits'][number];
/** One value of what an operator fits. */
export type ScalarOf<Op extends Operator> = Kinds<Op> extends 'text' | 'tags' ? string : Scalar;
interface ValueTaken<S> {
  readonly one: S;
  readonly list: readonly S[];
  readonly pair: readonly [S, S];
  readonly flag: boolean;
}
/** What stands beside an operator. */
export type ValueOf<Op extends Operator> = ValueTaken<ScalarOf<Op>>[(typeof OPERATORS)[Op]['takes']];
/** What an operator finds in a field that isn't null. */
export type HeldFor<Op extends Operator> = Kinds<Op> extends 'tags' ? readonly string[] : ScalarOf<Op>;

/** What is asked of one field. */
export type FieldCondition = { [Op in Operator]: { readonly field: string; readonly op: Op; readonly value: ValueOf<Op> } }[Operator];
/** What is asked of the live records that a relation leads to: that some of them, or none, fit. */
export type RelatedCondition = { readonly relation: string; readonly some: Condition } | { readonly relation: string; readonly none: Condition };
/** That the caller sees what the record refers to: of each of these kinds by its sight, of others always. It is made of rights, never parsed, and only the database can tell. */
export interface FollowedCondition {
  readonly follows: string;
  readonly kinds: readonly { readonly resource: Resource; readonly sight: Sight }[];
}
/** A question to a record that it answers with true or false; the opposite of an answer is always the other. */
export type Condition = { readonly and: readonly Condition[] } | { readonly or: readonly Condition[] } | { readonly not: Condition } | FieldCondition | RelatedCondition | FollowedCondition;

type ComparableField = Field & { readonly kind: ComparableKind };
type Members = Readonly<Record<string, unknown>>;

const FORMS = ['and', 'or', 'not', 'field', 'relation'] as const;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const pointerSegment = (name: string) => name.slice(0, MAX_POINTER_SEGMENT).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
const namesOf = (names: readonly string[]) => names.join(', ') || 'none';

type Named = readonly [name: string, field: ComparableField];

function comparable(name: string, field: Field): readonly Named[] {
  if (field.kind === 'object') return [];
  return (field.kind === 'money' ? partsOf(name, field) : [[name, field]]) as readonly Named[];
}

export function comparableFields({ fields }: Resource): readonly Named[] {
  return Object.entries(fields).flatMap(([name, field]) => comparable(name, field));
}

/** The field that a condition names, when the resource has it and a condition can look at it. */
export function comparableField({ fields }: Resource, name: unknown): ComparableField | undefined {
  if (typeof name !== 'string') return undefined;
  const whole = Object.hasOwn(fields, name) ? name : moneyOf(name);
  if (whole === undefined || !Object.hasOwn(fields, whole)) return undefined;
  return comparable(whole, fields[whole]!).find(([found]) => found === name)?.[1];
}

export function relationOf({ relations }: Resource, name: unknown): Relation | undefined {
  return typeof name === 'string' && Object.hasOwn(relations, name) ? relations[name] : undefined;
}

/** Reads a tree from the root to its leaves, and collects what is wrong with it. */
class Reading {
  readonly faults: Fault[] = [];
  private leaves = 0;

  tree(input: unknown, resource: Resource, pointer: string, depth: number): Condition | undefined {
    if (this.leaves > MAX_LEAVES || this.faults.length === MAX_FAULTS) return undefined;
    if (depth > MAX_DEPTH) return this.fault(pointer, 'too_deep', `lies deeper than ${MAX_DEPTH} levels`);
    if (!isObject(input)) return this.fault(pointer, 'not_a_condition', `must be an object with one of ${namesOf(FORMS)}`);
    const form = FORMS.find((name) => Object.hasOwn(input, name));
    if (!form) return this.fault(pointer, 'not_a_condition', `must have one of ${namesOf(FORMS)}`);
    if (form === 'field') return this.leaf(input, resource, pointer);
    if (form === 'relation') return this.related(input, resource, pointer, depth);
    this.refuseOthers(input, [form], pointer);
    if (form === 'not') {
      const not = this.tree(input.not, resource, `${pointer}/not`, depth + 1);
      return not && { not };
    }
    const trees = this.trees(input[form], resource, `${pointer}/${form}`, depth);
    return trees && (form === 'and' ? { and: trees } : { or: trees });
  }

  private trees(input: unknown, resource: Resource, pointer: string, depth: number): Condition[] | undefined {
    if (!Array.isArray(input) || input.length === 0 || input.length > MAX_LEAVES) return this.fault(pointer, 'invalid_list', `must be a list of 1 to ${MAX_LEAVES} conditions`);
    return input.map((item, index) => this.tree(item, resource, `${pointer}/${index}`, depth + 1)).filter((condition) => condition !== undefined);
  }

  private related(input: Members, resource: Resource, pointer: string, depth: number): Condition | undefined {
    this.refuseOthers(input, ['relation', 'some', 'none'], pointer);
    const relation = relationOf(resource, input.relation);
    if (!relation) return this.fault(`${pointer}/relation`, 'unknown_relation', `is not a relation of ${resource.plural}: use ${namesOf(Object.keys(resource.relations))}`);
    const quantifier = Object.hasOwn(input, 'some') ? 'some' : 'none';
    if (Object.hasOwn(input, 'some') === Object.hasOwn(input, 'none')) return this.fault(pointer, 'some_or_none', 'must have either some or none, with the condition for the related records');
    const tree = this.tree(input[quantifier], relation.to(), `${pointer}/${quantifier}`, depth + 1);
    if (!tree) return undefined;
    const name = input.relation as string;
    return quantifier === 'some' ? { relation: name, some: tree } : { relation: name, none: tree };
  }

  private leaf(input: Members, resource: Resource, pointer: string): Condition | undefined {
    this.leaves += 1;
    if (this.leaves > MAX_LEAVES) return this.fault(pointer, 'too_many_conditions', `is one too many: a tree has at most ${MAX_LEAVES} conditions on fields`);
    this.refuseOthers(input, ['field', 'op', 'value'], pointer);
    const field = comparableField(resource, input.field);
    if (!field) return this.fault(`${pointer}/field`, 'unknown_field', `is not a field of ${resource.plural} to ask for: use ${namesOf(comparableFields(resource).map(([name]) => name))}`);
    const op = operatorsFor(field.kind).find((operator) => operator === input.op);
    if (!op) return this.fault(`${pointer}/op`, 'unfit_operator', `must be one of ${namesOf(operatorsFor(field.kind))}, as the field is of the kind ${field.kind}`);
    const value = this[OPERATORS[op].takes](input.value, field, `${pointer}/value`);
    return value === undefined ? undefined : ({ field: input.field, op, value } as FieldCondition);
  }

  private one(input: unknown, field: ComparableField, pointer: string): Scalar | undefined {
    const form = VALUE_FORMS[field.kind];
    const value = form.read(input, field);
    if (value !== undefined) return value;
    return this.fault(pointer, field.kind === 'choice' ? 'unknown_value' : `invalid_${field.kind}`, `must be ${form.expected(field)}${input === null ? '; null is asked for with the operator empty' : ''}`);
  }

  private list(input: unknown, field: ComparableField, pointer: string, min = 1, max = MAX_LIST): Scalar[] | undefined {
    if (Array.isArray(input) && input.length >= min && input.length <= max) return input.map((item, index) => this.one(item, field, `${pointer}/${index}`)).filter((value) => value !== undefined);
    return this.fault(pointer, 'invalid_list', `must be a list of ${min === max ? min : `${min} to ${max}`} values, each ${VALUE_FORMS[field.kind].expected(field)}`);
  }

  private pair(input: unknown, field: ComparableField, pointer: string): Scalar[] | undefined {
    return this.list(input, field, pointer, 2, 2);
  }

  private flag(input: unknown, _field: ComparableField, pointer: string): boolean | undefined {
    return typeof input === 'boolean' ? input : this.fault(pointer, 'invalid_boolean', 'must be true or false');
  }

  private refuseOthers(input: Members, known: readonly string[], pointer: string): void {
    for (const name of Object.keys(input)) {
      if (!known.includes(name)) this.fault(`${pointer}/${pointerSegment(name)}`, 'unknown_member', `does not belong here: only ${known.join(', ')} can stand together`);
    }
  }

  private fault(pointer: string, code: string, message: string): undefined {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ pointer, code, message });
  }
}

/** A condition tree out of JSON from a stranger, checked against what the resource has; all that is wrong with it is told at once. */
export function parseCondition(input: unknown, resource: Resource, pointer: string): Condition {
  const reading = new Reading();
  const condition = reading.tree(input, resource, pointer, 1);
  if (condition && reading.faults.length === 0) return condition;
  throw new DomainError('invalid', 'condition_invalid', 'The condition has faults; each is listed with its place.', reading.faults);
}
