import { isId } from '../../kernel/id.js';
import type { Condition, FieldCondition } from '../conditions/condition.js';
import { namingsOf } from '../resource/field.js';
import { type Resource, resourceNamed } from '../resource/resource.js';

/** Of merged records, by their ids, whose part they are now. */
export type Survivors = ReadonlyMap<string, string>;

/** What asks for ids, as what asks for several of them. */
const FOR_SEVERAL = { eq: 'in', in: 'in', ne: 'nin', nin: 'nin', has: 'hasAny', hasAny: 'hasAny' } as const;
type Op = keyof typeof FOR_SEVERAL;

const isMergeable = (name: string) => resourceNamed(name).mergeable;

/** Whether a field may name a record that was merged. */
function maySeek(resource: Resource, name: string): boolean {
  const { refers, custom } = resource.asked(name);
  if (custom) return custom.type === 'reference' && custom.refersTo !== null && isMergeable(custom.refersTo);
  return namingsOf({ refers }).some(({ to }) => to === undefined || isMergeable(to));
}

/** The same condition, with each question for records that may be merged as `change` has it. */
function changed(condition: Condition, resource: Resource, change: (asked: FieldCondition, values: readonly string[]) => FieldCondition): Condition {
  const inside = (one: Condition, of = resource) => changed(one, of, change);
  if ('and' in condition) return { and: condition.and.map((one) => inside(one)) };
  if ('or' in condition) return { or: condition.or.map((one) => inside(one)) };
  if ('not' in condition) return { not: inside(condition.not) };
  if ('relation' in condition) {
    const to = resource.relations[condition.relation]!.to();
    return 'some' in condition ? { ...condition, some: inside(condition.some, to) } : { ...condition, none: inside(condition.none, to) };
  }
  if ('follows' in condition || !Object.hasOwn(FOR_SEVERAL, condition.op) || !maySeek(resource, condition.field)) return condition;
  return change(condition, [condition.value].flat() as string[]);
}

/** The ids by which a condition asks for records that may be merged; a list of ids may be asked for what is none. */
export function soughtBy(condition: Condition, resource: Resource): readonly string[] {
  const ids = new Set<string>();
  changed(condition, resource, (asked, values) => {
    for (const id of values.filter(isId)) ids.add(id);
    return asked;
  });
  return [...ids];
}

/** Who asks for what names a merged record asks for what names the survivor, too. */
export function askedOfSurvivors(condition: Condition, resource: Resource, survivors: Survivors): Condition {
  return changed(condition, resource, (asked, values) => {
    const led = values.flatMap((id) => survivors.get(id) ?? []);
    return led.length === 0 ? asked : ({ field: asked.field, op: FOR_SEVERAL[asked.op as Op], value: [...new Set([...values, ...led])] } as FieldCondition);
  });
}
