import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { type CustomField, type CustomFieldOption, type CustomFieldType, type CustomFieldValidation, type CustomValue, isCustomKey, MAX_OPTIONS, VALIDATION_OF } from '../../kernel/custom-field.js';
import { readCustomValue } from '../../kernel/custom-value.js';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/id.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { Recyclable } from '../../kernel/recyclable.js';
import { same } from '../../kernel/same.js';
import { CustomFieldChanged, CustomFieldDefined, CustomFieldPurged, CustomFieldRemoved, CustomFieldRestored } from './custom-field-definition.events.js';

export type CustomFieldId = Id<'CustomField'>;

export interface CustomFieldDetails {
  readonly entity: string;
  readonly key: string;
  readonly label: string;
  readonly description: string | null;
  readonly type: CustomFieldType;
  readonly required: boolean;
  readonly unique: boolean;
  readonly indexed: boolean;
  readonly default: unknown;
  readonly options: readonly CustomFieldOption[];
  readonly validation: CustomFieldValidation;
  readonly refersTo: string | null;
  readonly position: number;
}

const UNIQUE: readonly CustomFieldType[] = ['text', 'number', 'date', 'url', 'email', 'reference'];
const CHOICES: readonly CustomFieldType[] = ['select', 'multi-select'];

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

function repeatedValue(options: readonly CustomFieldOption[]): string | undefined {
  const values = options.map(({ value }) => value);
  return values.find((value, index) => values.indexOf(value) !== index);
}

function faultsOfValidation(type: CustomFieldType, validation: CustomFieldValidation, options: readonly CustomFieldOption[]): Fault[] {
  const { minLength, maxLength, min, max, earliest, latest, minChoices, maxChoices, currencies = [] } = validation;
  const foreignMoney = currencies.findIndex((currency) => !CURRENCIES.has(currency));
  const foreign = Object.keys(validation).filter((name) => !VALIDATION_OF[type].includes(name as keyof CustomFieldValidation));
  const reversed = [
    [minLength, maxLength, 'maxLength'],
    [min, max, 'max'],
    [earliest, latest, 'latest'],
    [minChoices, maxChoices, 'maxChoices'],
  ].filter(([least, most]) => least !== undefined && most !== undefined && least > most);
  return [
    ...foreign.map((name) => fault(`/validation/${name}`, 'does_not_belong', VALIDATION_OF[type].length === 0 ? `does not belong to the type ${type}, which has no rules` : `does not belong to the type ${type}: use ${VALIDATION_OF[type].join(', ')}`)),
    ...(minChoices !== undefined && minChoices > options.length ? [fault('/validation/minChoices', 'out_of_range', `must not be more than the ${options.length} choices that there are`)] : []),
    ...(foreignMoney >= 0 ? [fault(`/validation/currencies/${foreignMoney}`, 'unknown_currency', 'must be a currency of ISO 4217 such as EUR')] : []),
    ...reversed.map(([, , name]) => fault(`/validation/${name}`, 'out_of_range', 'must not be less than its counterpart')),
  ];
}

function faultsOf(field: CustomField): Fault[] {
  const { key, type, options, refersTo, unique, indexed } = field;
  const repeated = repeatedValue(options);
  return [
    ...(isCustomKey(key) ? [] : [fault('/key', 'invalid_key', 'must begin with a small letter and go on with at most 39 letters, digits and _, and not be a word of the language')]),
    ...(CHOICES.includes(type) && options.length === 0 ? [fault('/options', 'options_missing', `must name at least one choice, as the type is ${type}`)] : []),
    ...(!CHOICES.includes(type) && options.length > 0 ? [fault('/options', 'does_not_belong', `does not belong to the type ${type}`)] : []),
    ...(options.length > MAX_OPTIONS ? [fault('/options', 'too_many', `must name at most ${MAX_OPTIONS} choices`)] : []),
    ...(repeated === undefined ? [] : [fault('/options', 'repeated', `must name each choice once, and ${repeated} is there twice`)]),
    ...(type === 'reference' && refersTo === null ? [fault('/refersTo', 'reference_missing', 'must name the kind of record that it refers to')] : []),
    ...(type !== 'reference' && refersTo !== null ? [fault('/refersTo', 'does_not_belong', `does not belong to the type ${type}`)] : []),
    ...(unique && !UNIQUE.includes(type) ? [fault('/unique', 'does_not_belong', `can not be, as the type is ${type}: only ${UNIQUE.join(', ')} can be unique`)] : []),
    ...(unique && !indexed ? [fault('/indexed', 'needed', 'must be true for a unique field')] : []),
    ...faultsOfValidation(type, field.validation, options),
  ];
}

/** The default in the form that is kept. */
function readDefault(field: CustomField, given: unknown): CustomValue | null {
  if (given === null || given === undefined) return null;
  const refuse = (code: string, message: string) => new DomainError('invalid', 'custom_field_invalid', `default ${message}.`, [fault('/default', code, message)]);
  if (field.unique) throw refuse('does_not_belong', 'can not be given to a unique field');
  const read = readCustomValue(field, given);
  if ('value' in read) return read.value;
  throw refuse(read.code, read.message);
}

/** A field that the tenant gives to all records of one kind. What it is of and its key never change; its rules always fit its type. */
export class CustomFieldDefinition extends AggregateRoot implements Recyclable {
  private entity: string;
  private key: string;
  private label: string;
  private description: string | null;
  private type: CustomFieldType;
  private required: boolean;
  private unique: boolean;
  private indexed: boolean;
  private default: CustomValue | null;
  private options: readonly CustomFieldOption[];
  private validation: CustomFieldValidation;
  private refersTo: string | null;
  private position: number;
  private dataDropped: boolean;
  private deletedAt: Date | null;

  private constructor(
    readonly id: CustomFieldId,
    details: CustomFieldDetails,
  ) {
    super();
    this.entity = details.entity;
    this.key = details.key;
    this.label = details.label;
    this.description = details.description;
    this.type = details.type;
    this.required = details.required;
    this.unique = details.unique;
    this.indexed = details.indexed;
    this.default = null;
    this.options = details.options;
    this.validation = details.validation;
    this.refersTo = details.refersTo;
    this.position = details.position;
    this.dataDropped = false;
    this.deletedAt = null;
  }

  static define(id: CustomFieldId, details: CustomFieldDetails): CustomFieldDefinition {
    const definition = new CustomFieldDefinition(id, details);
    definition.settle(details.default);
    definition.record(new CustomFieldDefined(id, definition.entity, definition.key, definition.type));
    return definition;
  }

  /** Announces what is different afterwards; nothing, if nothing is. Whether the records' values go along is for their keeper to say. */
  change(details: Partial<CustomFieldDetails>): void {
    const fixed = (['entity', 'key'] as const).filter((name) => details[name] !== undefined && details[name] !== this[name]);
    if (fixed.length > 0) throw new DomainError('rule', 'custom_field_fixed', `The ${fixed.join(' and ')} of a custom field never changes: define another one in its place.`, fixed.map((name) => fault(`/${name}`, 'fixed', `is ${this[name]} and never changes`)));
    const before = this.default;
    const { default: _, ...others } = details;
    const names = this.takeOver<CustomFieldDetails>(others);
    this.settle('default' in details ? details.default : before);
    const changed = same(this.default, before) ? names : [...names, 'default'];
    if (changed.length > 0) this.record(new CustomFieldChanged(this.id, this.entity, this.key, changed));
  }

  /** Into the recycle bin, its values with it or gone for good. */
  remove(at: Date, dropData: boolean): void {
    this.deletedAt = at;
    this.dataDropped = dropData;
    this.record(new CustomFieldRemoved(this.id, this.entity, this.key, dropData));
  }

  delete(at: Date): void {
    this.remove(at, false);
  }

  restore(): void {
    this.deletedAt = null;
    this.dataDropped = false;
    this.record(new CustomFieldRestored(this.id, this.entity, this.key));
  }

  purge(): void {
    this.record(new CustomFieldPurged(this.id, this.entity, this.key));
  }

  keepsData(): boolean {
    return !this.dataDropped;
  }

  /** What records are held to. */
  asField(): CustomField {
    const { id, entity, key, label, type, required, unique, indexed, options, validation, refersTo } = this;
    return { id, entity, key, label, type, required, unique, indexed, default: this.default, options, validation, refersTo };
  }

  private settle(given: unknown): void {
    const faults = faultsOf(this.asField());
    if (faults.length > 0) throw new DomainError('invalid', 'custom_field_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; '), faults);
    this.default = readDefault(this.asField(), given);
  }
}
