import type { CustomField, CustomFieldType } from '../../kernel/custom-field.js';
import type { Field, FieldKind } from '../resource/field.js';
import type { Resource } from '../resource/resource.js';

type Values = Readonly<Record<string, unknown>>;

/** What of a tenant's own fields is a number or one of his own words, and so can be counted and summed without saying who it was. */
const COUNTED: ReadonlySet<CustomFieldType> = new Set<CustomFieldType>(['number', 'money', 'boolean', 'select', 'multi-select', 'reference']);

const EMPTY: Partial<Readonly<Record<FieldKind, unknown>>> = { text: '', tags: [], object: {} };

/** The tenant's own fields, all of them in one. */
export const CUSTOM = 'customFields';

/** Of a resource, what holds something of a person. */
export const personalFields = ({ fields }: Resource): readonly string[] => Object.keys(fields).filter((name) => fields[name]!.personal);

function emptied(resource: Resource, name: string, { kind, nullable, many, erased }: Field): unknown {
  if (erased !== undefined) return erased;
  if (nullable) return null;
  if (kind === 'object' && many) return [];
  if (!(kind in EMPTY)) throw new Error(`${resource.name}.${name} is personal and can't be empty: say what stays in its place (erased)`);
  return EMPTY[kind];
}

/** What stays in the place of what tells of a person; of the tenant's own fields what is counted. */
export function neutralOf(resource: Resource, custom: readonly CustomField[] = [], held: Values = {}): Values {
  const described = personalFields(resource).filter((name) => !resource.fields[name]!.derived);
  return Object.fromEntries(described.map((name) => [name, name === CUSTOM ? countedOf(custom, held) : emptied(resource, name, resource.fields[name]!)]));
}

const isCounted = (custom: readonly CustomField[], key: string) => custom.some((field) => field.key === key && COUNTED.has(field.type));

const countedOf = (custom: readonly CustomField[], held: Values): Values => Object.fromEntries(Object.entries(held).filter(([key]) => isCounted(custom, key)));

/** What the history of a record keeps: by the names that it has there. All else of it may tell of somebody. */
export const lastingNames = ({ fields }: Resource, custom: readonly CustomField[]): readonly string[] => [
  ...Object.keys(fields).filter((name) => !fields[name]!.personal),
  ...custom.filter(({ type }) => COUNTED.has(type)).map(({ key }) => `${CUSTOM}.${key}`),
];
