import { getMetadataStorage, type ValidationArguments } from 'class-validator';

type Checked = Readonly<Record<string, unknown>>;
type Check = (value: unknown, of: Checked) => boolean;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Of each class its checks by member; null where it has one of a sort that isn't known here. */
const known = new Map<unknown, ReadonlyMap<string, Check> | null>();

const all = (checks: readonly Check[]): Check => (value, of) => checks.every((check) => check(value, of));

function custom({ constraintCls, propertyName: property, constraints, each, validateIf }: Metadata): Check | null {
  const found = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (found.some(({ async: isAsync }) => isAsync)) return null;
  const validators = found.map(({ instance }) => instance);
  return (value, of) => {
    if (validateIf && !validateIf(of, value)) return true;
    const facts: ValidationArguments = { targetName: of.constructor.name, property, object: of, value, constraints };
    const isMet = (one: unknown) => validators.every((validator) => validator.validate(one, facts) === true);
    return each && Array.isArray(value) ? value.every(isMet) : isMet(value);
  };
}

const nested: Check = (value) => value === undefined || (Array.isArray(value) ? value.every((one: unknown) => nested(one, {})) : value instanceof Object && isSound(value));

const SORTS: Readonly<Record<string, (metadata: Metadata) => Check | null>> = { customValidation: custom, nestedValidation: () => nested, whitelistValidation: () => () => true };

function memberCheck(of: readonly Metadata[]): Check | null {
  const conditions = of.filter(({ type }) => type === 'conditionalValidation').map(({ constraints }) => (constraints as [(of: object, value: unknown) => boolean])[0]);
  const checks = of.filter(({ type }) => type !== 'conditionalValidation').map((metadata) => SORTS[metadata.type]?.(metadata) ?? null);
  if (checks.some((check) => check === null)) return null;
  const check = all(checks as Check[]);
  return (value, record) => !conditions.every((holds) => holds(record, value)) || check(value, record);
}

function checksOf(type: unknown): ReadonlyMap<string, Check> | null {
  const storage = getMetadataStorage();
  const members = Object.entries(storage.groupByPropertyName(storage.getTargetValidationMetadatas(type as never, '', false, false))).map(([name, of]) => [name, memberCheck(of)] as const);
  return members.some(([, check]) => check === null) ? null : new Map(members as [string, Check][]);
}

/**
 * Whether class-validator would find nothing wrong. It gathers the checks of a class anew for each body, from all classes that there are;
 * here that is done once a class. What it would tell of a body that is not sound is asked of class-validator itself.
 */
export function isSound(instance: object): boolean {
  const type = instance.constructor;
  if (!known.has(type)) known.set(type, checksOf(type));
  const checks = known.get(type);
  if (!checks) return false;
  const of = instance as Checked;
  if (!Object.keys(of).every((name) => checks.has(name))) return false;
  for (const [name, check] of checks) if (!check(of[name], of)) return false;
  return true;
}
