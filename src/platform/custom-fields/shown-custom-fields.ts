import { nameOfCustomField } from './described-fields.js';
import type { Shape } from '../resource/list-query.js';
import type { Resource } from '../resource/resource.js';

type Row = Record<string, unknown>;

const PREFIX = nameOfCustomField('');

export const isCustomName = (name: string): boolean => name.startsWith(PREFIX);

/** The keys that a list of field names asks for: all that are defined, unless it names some. */
function keysOf(resource: Resource, fields: readonly string[]): readonly string[] {
  const names = fields.includes('customFields') ? Object.keys(resource.fields) : fields;
  return names.filter(isCustomName).map((name) => resource.fields[name]!.custom!.key);
}

function only(values: unknown, keys: readonly string[]): Row {
  const held = (values ?? {}) as Row;
  const shown: Row = {};
  for (const key of keys) if (Object.hasOwn(held, key)) shown[key] = held[key];
  return shown;
}

/** Leaves of the rows' custom fields only what is asked for and defined: what a field held that was removed is kept, and not shown. */
export function showCustomFields(resource: Resource, { fields, include }: Shape, rows: readonly Row[]): void {
  const keys = resource.customFields && fields.some((name) => name === 'customFields' || isCustomName(name)) ? keysOf(resource, fields) : undefined;
  const related = include.map((name) => [name, resource.relations[name]!.to()] as const).filter(([, to]) => to.customFields);
  if (!keys && related.length === 0) return;
  for (const row of rows) {
    if (keys) row.customFields = only(row.customFields, keys);
    for (const [name, to] of related) {
      const shown = keysOf(to, ['customFields']);
      for (const record of [row[name] ?? []].flat() as Row[]) record.customFields = only(record.customFields, shown);
    }
  }
}
