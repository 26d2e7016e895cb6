import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { DomainError, type Fault } from '../../kernel/domain-error.js';

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const snake = (name: string) => name.replace(/^is(?=[A-Z])/, 'not').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function faultsOf(errors: readonly ValidationError[], at: string, faults: Fault[] = []): Fault[] {
  for (const { property, constraints, children } of errors) {
    const pointer = `${at}/${escapePointer(property)}`;
    for (const [name, message] of Object.entries(constraints ?? {})) {
      faults.push(name === 'whitelistValidation' ? { pointer, code: 'unknown_field', message: `${property} is not a field here` } : { pointer, code: snake(name), message });
    }
    if (children) faultsOf(children, pointer, faults);
  }
  return faults;
}

/** The body as an instance of its class, or one error that names everything that is wrong with it. */
export function validated<T extends object>(type: Type<T>, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('invalid', 'body_invalid', 'The body must be a JSON object.', [{ pointer: '', code: 'not_an_object', message: 'must be an object' }]);
  }
  const instance = plainToInstance(type, body);
  const faults = faultsOf(validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, validationError: { target: false, value: false } }), '');
  if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ message }) => message).join('; ').slice(0, 500), faults);
  return instance;
}

/** Checks what a route takes as its body, by the class that stands there. */
@Injectable()
export class BodyPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    return type === 'body' && metatype && metatype !== Object && metatype !== String ? validated(metatype as Type<object>, value) : value;
  }
}
