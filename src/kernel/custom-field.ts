/** What a field can hold that a tenant has made. */
export const CUSTOM_FIELD_TYPES = ['text', 'number', 'date', 'money', 'boolean', 'select', 'multi-select', 'url', 'email', 'reference'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** A value in the one form in which it is kept. */
export type CustomValue = string | number | boolean | readonly string[] | { readonly amount: string; readonly currency: string };

/** By the key of their field; a field without a value is not among them. */
export type CustomValues = Readonly<Record<string, CustomValue>>;

/** What is to be different: null takes a value away, and what is not named stays. */
export type CustomChanges = Readonly<Record<string, unknown>>;

/** One choice of a select. */
export interface CustomFieldOption {
  readonly value: string;
  readonly label: string;
}

/** What a value is held to beyond its type. Each member belongs to some types only. */
export interface CustomFieldValidation {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** `9` stands for a digit, `A` for a letter, `*` for either, `\` before them for themselves; anything else for itself. */
  readonly mask?: string;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly earliest?: string;
  readonly latest?: string;
  readonly minChoices?: number;
  readonly maxChoices?: number;
  readonly currencies?: readonly string[];
}

/** A field that a tenant has given to all records of one kind. */
export interface CustomField {
  readonly id: string;
  /** The resource whose records have it. */
  readonly entity: string;
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly required: boolean;
  readonly unique: boolean;
  /** Found, filtered and sorted by an index. */
  readonly indexed: boolean;
  readonly default: CustomValue | null;
  readonly options: readonly CustomFieldOption[];
  readonly validation: CustomFieldValidation;
  /** The resource that a reference leads to. */
  readonly refersTo: string | null;
}

/** The members of a validation, by the types that they belong to. */
export const VALIDATION_OF: Readonly<Record<CustomFieldType, readonly (keyof CustomFieldValidation)[]>> = {
  text: ['minLength', 'maxLength', 'mask'],
  number: ['min', 'max', 'decimals'],
  date: ['earliest', 'latest'],
  money: ['min', 'max', 'currencies'],
  boolean: [],
  select: [],
  'multi-select': ['minChoices', 'maxChoices'],
  url: [],
  email: [],
  reference: [],
};

export const MAX_CUSTOM_FIELDS = 200;
export const MAX_OPTIONS = 500;
export const MAX_OPTION_LENGTH = 100;
export const MAX_CUSTOM_TEXT = 5_000;
/** All custom values of one record, as JSON. */
export const MAX_CUSTOM_SIZE = 65_536;

/** Names that every object has are no keys. */
export const isCustomKey = (key: string): boolean => /^[a-z][A-Za-z0-9_]{0,39}$/.test(key) && !(key in {});

/** The values after some have been changed. */
export function changedValues(values: CustomChanges, changes: CustomChanges): CustomValues {
  const merged = Object.entries({ ...values, ...changes }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(merged) as CustomValues;
}
