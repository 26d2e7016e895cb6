import { p } from '@mikro-orm/postgresql';
import type { CustomFieldOption, CustomFieldValidation, CustomValue } from '../../kernel/custom-field.js';
import { mapAggregate } from '../../platform/persistence/map-aggregate.js';
import { CustomFieldDefinition } from './custom-field-definition.js';

export const CustomFieldDefinitionMapping = mapAggregate(CustomFieldDefinition, 'settings.custom_fields', {
  entity: p.string(),
  key: p.string(),
  label: p.string(),
  description: p.text().nullable(),
  type: p.string(),
  required: p.boolean(),
  unique: p.boolean().fieldName('is_unique'),
  indexed: p.boolean(),
  default: p.json<CustomValue>().nullable().fieldName('default_value'),
  options: p.json<readonly CustomFieldOption[]>(),
  validation: p.json<CustomFieldValidation>(),
  refersTo: p.string().nullable(),
  position: p.integer(),
  dataDropped: p.boolean(),
});
