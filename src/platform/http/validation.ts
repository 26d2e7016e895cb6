import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { isSound } from './sound.js';

const MAX_FAULTS = 100;
const MAX_NAME = 200;
const MAX_DETAIL = 500;

const short = (name: string) => name.slice(0, MAX_NAME).toWellFormed();
const escapePointer = (name: string) => short(name).replaceAll('~', '~0').replaceAll('/', '~1');
const unknownField = (pointer: string, name: string): Fault => ({ pointer, code: 'unknown_field', message: `${short(name)} is not a field here` });
const snake = (name: string) => (name === 'nestedValidation' ? 'not_object' : snakeCase(name));
const snakeCase = (name: string) => name.replace(/^is(?=[A-Z])/, 'not').replaceAll(/[A-Z]+(?=\d|[A-Z][a-z])|[A-Z]/g, (letters) => `_${letters.toLowerCase()}`);

/** What is not of its type is told that, and not what else it would have to be. */
const OF_TYPE = ['isObject', 'isArray', 'isString', 'isBoolean', 'isInt', 'isNumber'] as const;

function told(constraints: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const type = OF_TYPE.find((name) => name in constraints);
  return type ? { [type]: constraints[type]! } : constraints;
}

function faultsOf(errors: readonly ValidationError[], at: string, faults: Fault[] = []): Fault[] {
  for (const { property, constraints, children } of errors) {
    const pointer = `${at}/${escapePointer(property)}`;
    for (const [name, message] of Object.entries(told(constraints ?? {}))) {
      faults.push(name === 'whitelistValidation' ? unknownField(pointer, property) : { pointer, code: snake(name), message });
    }
    if (children) faultsOf(children, pointer, faults);
  }
  return faults;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Names that every object has, as `constructor`: they are lost on the way to the instance, before anyone could call them unknown. */
function lostNames(body: unknown, instance: unknown, at: string): Fault[] {
  if (!isObject(body) || !isObject(instance)) return [];
  return Object.keys(body).flatMap((name) => {
    const pointer = `${at}/${escapePointer(name)}`;
    if (Object.hasOwn(instance, name)) return lostNames(body[name], instance[name], pointer);
    return name in Object.prototype ? [unknownField(pointer, name)] : [];
  });
}

/** The longest list that any route takes. */
const MAX_LIST = 1_000;

/** Lists that no route takes are refused before anybody looks at each of their elements. */
function longLists(value: unknown, at: string): Fault[] {
  if (!isObject(value)) return [];
  if (Array.isArray(value) && value.length > MAX_LIST) return [{ pointer: at, code: 'array_max_size', message: `${at.slice(1)} must have no more than ${MAX_LIST} elements` }];
  return Object.entries(value).flatMap(([name, member]) => longLists(member, `${at}/${escapePointer(name)}`));
}

/** class-transformer takes a member of this name for the class of what it is in. It is missed afterwards, and named. */
const TAKEN_FOR_A_CLASS = 'constructor';

function withoutClasses(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(withoutClasses);
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (name === TAKEN_FOR_A_CLASS ? [] : [[name, withoutClasses(member)]])));
}

/** Whether a body has a list that is too long, or names a class: hardly any has, and all of them come by here. */
const isOdd = (value: unknown): boolean =>
  isObject(value) && (Array.isArray(value) ? value.length > MAX_LIST || value.some(isOdd) : Object.hasOwn(value, TAKEN_FOR_A_CLASS) || Object.values(value).some(isOdd));

function refuse(found: readonly Fault[]): void {
  const faults = found.slice(0, MAX_FAULTS);
  if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ message }) => message).join('; ').slice(0, MAX_DETAIL).toWellFormed().trimEnd(), faults);
}

/** The body as an instance of its class, or one error that names everything that is wrong with it. */
export function validated<T extends object>(type: Type<T>, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('invalid', 'body_invalid', 'The body must be a JSON object.', [{ pointer: '', code: 'not_an_object', message: 'must be an object' }]);
  }
  const odd = isOdd(body);
  if (odd) refuse(longLists(body, ''));
  const instance = plainToInstance(type, odd ? withoutClasses(body) : body) as T;
  const errors = isSound(instance) ? [] : validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, validationError: { target: false, value: false } });
  refuse([...faultsOf(errors, ''), ...lostNames(body, instance, '')]);
  return instance;
}

/** Checks what a route takes as its body, by the class that stands there. */
@Injectable()
export class BodyPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    return type === 'body' && metatype && metatype !== Object && metatype !== String ? validated(metatype as Type<object>, value) : value;
  }
}
