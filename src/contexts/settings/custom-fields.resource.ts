import { CUSTOM_FIELD_TYPES, type CustomFieldOption, type CustomFieldValidation } from '../../kernel/custom-field.js';
import { boolean, choice, integer, json, object, text } from '../../platform/resource/field.js';
import { describeResource } from '../../platform/resource/resource.js';

export const customFields = describeResource({
  name: 'custom-fields',
  record: 'custom field',
  context: 'settings',
  address: 'settings/custom-fields',
  description: 'Fields that the tenant gives to records: they are checked, filtered, sorted, searched, imported and kept in history like any other.',
  table: 'settings.custom_fields',
  defaultSort: 'entity,position',
  fields: {
    entity: text({ description: 'The resource whose records have the field. It never changes.', example: 'notes', filter: true, sort: true }),
    key: text({ description: 'Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes.', example: 'region', filter: true, sort: true, unique: true }),
    label: text({ description: 'What people call it.', example: 'Region' }),
    description: text({ description: 'What it is for.', example: 'Where the customer is looked after.', nullable: true }),
    type: choice(CUSTOM_FIELD_TYPES, { description: 'What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples.', example: 'text', filter: true }),
    required: boolean({ description: 'No record is made without a value, and none loses it. Records from before may lack it.', example: false }),
    unique: boolean({ description: 'No two records have the same value.', example: false, column: 'is_unique' }),
    indexed: boolean({ description: 'It can be filtered and sorted by in lists, quickly. Turn it off for what is only shown.', example: true }),
    default: json({ description: 'The value of a new record that says nothing; null for none.', example: null, nullable: true, column: 'default_value' }),
    options: object<readonly CustomFieldOption[]>()({ description: 'The choices of a select, in their order. One that records hold can not be taken away.', example: [], many: true }),
    validation: object<CustomFieldValidation>()({ description: 'What values are held to. text: minLength, maxLength, mask (9 a digit, A a letter, * either); number: min, max, decimals; date: earliest, latest; money: min, max, currencies; multi-select: minChoices, maxChoices. It holds for what is written from then on.', example: {} }),
    refersTo: text({ description: 'The resource that a reference leads to.', example: null, nullable: true }),
    position: integer({ description: 'Its place among the fields of its resource.', example: 0, sort: true }),
    dataDropped: boolean({ description: 'Of a removed field: whether its values went with it.', example: false, onlyWhenAsked: true }),
  },
  grants: { manager: ['read'], agent: ['read'] },
});
