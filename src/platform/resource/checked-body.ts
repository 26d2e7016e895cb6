import type { Type } from '@nestjs/common';
import { checkCustomFields, type Writing } from '../custom-fields/check-custom-fields.js';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { validated } from '../http/validation.js';
import type { Resource } from './resource.js';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

const messageOf = (faults: readonly Fault[]) => faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ').slice(0, 500).toWellFormed();

/** The body as an instance of its class, the tenant's own fields checked with it, or one error that names everything that is wrong. */
export function checkedBody<T extends object>(type: Type<T>, body: unknown, resource: Resource, writing: Writing): T {
  if (!isObject(body) || !resource.customFields) return validated(type, body);
  const given = 'customFields' in body || writing === 'change' ? body.customFields : {};
  if (!isObject(given)) return validated(type, body);
  const custom = checkCustomFields(customFieldsOf(resource), given, writing);
  let instance: T;
  try {
    instance = validated(type, { ...body, customFields: {} });
  } catch (error) {
    if (!(error instanceof DomainError) || custom.faults.length === 0) throw error;
    throw new DomainError(error.kind, error.code, `${error.message}; ${messageOf(custom.faults)}`.slice(0, 500), [...(error.errors ?? []), ...custom.faults]);
  }
  if (custom.faults.length > 0) throw new DomainError('invalid', 'body_invalid', messageOf(custom.faults), custom.faults);
  return Object.assign(instance, { customFields: custom.changes });
}

const customFieldsOf = ({ fields }: Resource) => Object.values(fields).flatMap(({ custom, part }) => (custom && !part ? [custom] : []));
