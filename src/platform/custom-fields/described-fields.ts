import type { CustomField, CustomFieldType } from '../../kernel/custom-field.js';
import type { Field, FieldKind } from '../resource/field.js';

const KINDS: Readonly<Record<CustomFieldType, FieldKind>> = { text: 'text', number: 'decimal', date: 'date', money: 'decimal', boolean: 'boolean', select: 'choice', 'multi-select': 'tags', url: 'text', email: 'text', reference: 'id' };

const EXAMPLES: Readonly<Record<CustomFieldType, unknown>> = { text: 'text', number: '40', date: '2026-11-21', money: '1250.00', boolean: true, select: null, 'multi-select': null, url: 'https://example.com', email: 'jane.doe@example.com', reference: '01930b6e-6c00-7000-8000-000000000101' };

/** Without an order that would mean anything. */
const UNSORTED: ReadonlySet<CustomFieldType> = new Set<CustomFieldType>(['multi-select', 'reference']);

/** The name of a custom field among all fields of its resource. */
export const nameOfCustomField = (key: string): string => `customFields.${key}`;

function described(custom: CustomField): [name: string, field: Field][] {
  const { key, type, label, indexed, options } = custom;
  const common = { description: label, nullable: true, onlyWhenAsked: true } as const;
  const field: Field = {
    ...common,
    kind: KINDS[type],
    example: EXAMPLES[type],
    filter: indexed,
    filterName: `customFields[${key}]`,
    sort: indexed && !UNSORTED.has(type),
    custom,
    ...(type === 'select' && { values: options.map(({ value }) => value) }),
  };
  const name = nameOfCustomField(key);
  if (type !== 'money') return [[name, field]];
  return [
    [name, field],
    [`${name}.currency`, { ...common, kind: 'text', example: 'EUR', custom, part: 'currency' }],
  ];
}

/** Custom fields as fields of their resource, so that lists, conditions and sorts know them like any other. */
export const describedFields = (fields: readonly CustomField[]): Readonly<Record<string, Field>> => Object.fromEntries(fields.flatMap(described));
