type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const speaks = (value: Members) => typeof value.toJSON === 'function';

/** Whether two values say the same. Neither the order of keys nor the class says anything; what has `toJSON`, such as a date, says what that gives. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, i) => same(item, other[i]));
  if (!isObject(one) || !isObject(other) || speaks(one) !== speaks(other)) return false;
  if (speaks(one)) return JSON.stringify(one) === JSON.stringify(other);
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other && same(one[name], other[name]));
}
