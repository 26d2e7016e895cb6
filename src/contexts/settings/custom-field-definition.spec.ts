import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { CustomFieldChanged, CustomFieldDefined, CustomFieldRemoved, CustomFieldRestored } from './custom-field-definition.events.js';
import { CustomFieldDefinition, type CustomFieldDetails } from './custom-field-definition.js';

const defined = (details: Partial<CustomFieldDetails> = {}) =>
  CustomFieldDefinition.define(newId<'CustomField'>(), { entity: 'notes', key: 'region', label: 'Region', description: null, type: 'text', required: false, unique: false, indexed: true, default: null, options: [], validation: {}, refersTo: null, position: 0, ...details });
const settled = (details?: Partial<CustomFieldDetails>) => {
  const definition = defined(details);
  takeEvents(definition);
  return definition;
};

describe('defining a custom field', () => {
  it('is announced, and its default is kept in the form of its values', () => {
    const definition = defined({ type: 'money', default: { amount: 5, currency: 'EUR' } });
    expect(definition.asField().default).toEqual({ amount: '5.00', currency: 'EUR' });
    expect(takeEvents(definition)).toEqual([new CustomFieldDefined(definition.id, 'notes', 'region', 'money')]);
  });

  it.each<[string, Partial<CustomFieldDetails>, string]>([
    ['more choices than there are', { type: 'multi-select', options: [{ value: 'a', label: 'A' }], validation: { minChoices: 2 } }, '/validation/minChoices'],
    ['amounts in a currency that is none', { type: 'money', validation: { currencies: ['EUR', 'eur'] } }, '/validation/currencies/1'],
    ['a length that none has', { type: 'text', validation: { minLength: 5, maxLength: 4 } }, '/validation/maxLength'],
  ])('refuses to ask for %s', (_what, details, pointer) => {
    expect(() => defined(details)).toThrow(expect.objectContaining({ code: 'custom_field_invalid', errors: [expect.objectContaining({ pointer })] }));
  });
});

describe('changing a custom field', () => {
  it('announces what is different, and nothing when nothing is', () => {
    const definition = settled({ type: 'select', options: [{ value: 'a', label: 'A' }] });
    definition.change({ label: 'Region', options: [{ label: 'A', value: 'a' }] });
    expect(takeEvents(definition)).toEqual([]);
    definition.change({ label: 'Area', default: 'a', entity: 'notes', key: 'region' });
    expect(takeEvents(definition)).toEqual([new CustomFieldChanged(definition.id, 'notes', 'region', ['label', 'default'])]);
  });

  it('keeps rules and default in step with the type', () => {
    const definition = settled({ type: 'number', default: 5, validation: { min: 1 } });
    expect(() => definition.change({ type: 'text' })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/validation/min' })] }));
    expect(() => settled({ type: 'number', default: 5 }).change({ type: 'text' })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/default' })] }));
  });
});

describe('removing a custom field', () => {
  it('says whether its values are gone, and so is its return announced', () => {
    const definition = settled();
    definition.remove(new Date(0), true);
    expect(definition.keepsData()).toBe(false);
    definition.restore();
    definition.delete(new Date(0));
    expect(definition.keepsData()).toBe(true);
    expect(takeEvents(definition)).toEqual([new CustomFieldRemoved(definition.id, 'notes', 'region', true), new CustomFieldRestored(definition.id, 'notes', 'region'), new CustomFieldRemoved(definition.id, 'notes', 'region', false)]);
  });
});
