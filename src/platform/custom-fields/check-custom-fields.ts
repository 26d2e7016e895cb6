import { type CustomChanges, type CustomField, type CustomValue, MAX_CUSTOM_SIZE } from '../../kernel/custom-field.js';
import { isBlank, readCustomValue } from '../../kernel/custom-value.js';
import type { Fault } from '../../kernel/domain-error.js';

/** `create` and `replace` look at every field, `change` at those that are named. */
export type Writing = 'create' | 'replace' | 'change';

export interface CheckedCustomFields {
  /** In the form that is kept; null for what has no value. */
  readonly changes: CustomChanges;
  readonly faults: readonly Fault[];
}

const POINTER = '/customFields';
const MAX_NAMED = 100;
const pointerTo = (key: string) => `${POINTER}/${key.slice(0, MAX_NAMED).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;

function unknownKey(key: string, fields: readonly CustomField[]): Fault {
  const keys = fields.map((field) => field.key).join(', ').slice(0, 500);
  return { pointer: pointerTo(key), code: 'unknown_field', message: keys === '' ? 'is not a custom field here: none has been defined' : `is not a custom field here: there are ${keys}` };
}

/** What stands under `customFields`, held to the definitions: what is to be written, and everything that is wrong with it. */
export function checkCustomFields(fields: readonly CustomField[], given: Readonly<Record<string, unknown>>, writing: Writing): CheckedCustomFields {
  const faults: Fault[] = [];
  const changes: [key: string, value: CustomValue | null][] = [];
  const known = new Map(fields.map((field) => [field.key, field]));
  for (const key of Object.keys(given)) if (!known.has(key) && faults.length < MAX_NAMED) faults.push(unknownKey(key, fields));
  for (const field of fields) {
    const { key } = field;
    const isGiven = Object.hasOwn(given, key) && given[key] !== undefined;
    if (!isGiven && writing === 'change') continue;
    const input = isGiven ? given[key] : field.default;
    if (!isBlank(input)) {
      const read = readCustomValue(field, input);
      if ('value' in read) changes.push([key, read.value]);
      else faults.push({ pointer: pointerTo(key), ...read });
    } else if (field.required) {
      faults.push({ pointer: pointerTo(key), code: 'required', message: `must have a value: ${field.label} is required` });
    } else if (isGiven || writing === 'replace') {
      changes.push([key, null]);
    }
  }
  const checked = Object.fromEntries(changes);
  if (JSON.stringify(checked).length > MAX_CUSTOM_SIZE) faults.push({ pointer: POINTER, code: 'too_large', message: `must have at most ${MAX_CUSTOM_SIZE} characters in all` });
  return { changes: checked, faults };
}
