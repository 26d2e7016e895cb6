import type { CustomFieldType } from '../../kernel/custom-field.js';
import type { Field } from '../resource/field.js';

const isText = (value: unknown) => (typeof value === 'string' ? value : null);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const member = (value: unknown, name: string) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? isText((value as Readonly<Record<string, unknown>>)[name]) : null);

const READERS: Readonly<Record<CustomFieldType, (value: unknown) => unknown>> = {
  text: isText,
  number: (value) => (typeof value === 'number' ? String(value) : null),
  date: (value) => (typeof value === 'string' && DAY.test(value) ? value : null),
  money: (value) => member(value, 'amount'),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  select: isText,
  'multi-select': (value) => (Array.isArray(value) ? value : null),
  url: isText,
  email: isText,
  reference: (value) => (typeof value === 'string' && ID.test(value) ? value : null),
};

/** What a record that is shown holds in a custom field, in the words of conditions; null when it holds nothing of the field's type. */
export function heldCustomValue({ custom, part }: Field, customFields: unknown): unknown {
  const values = (customFields ?? {}) as Readonly<Record<string, unknown>>;
  const value = Object.hasOwn(values, custom!.key) ? values[custom!.key] : null;
  return part ? member(value, part) : READERS[custom!.type](value);
}
