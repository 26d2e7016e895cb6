import { applyDecorators, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/id.js';

/** Where @nestjs/swagger keeps what is known of a property. */
const DOCUMENTED = 'swagger/apiModelProperties';

const inLowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : Array.isArray(value) ? value.map(inLowerCase) : value);

/** A UUID, written in either case (RFC 9562) and kept in lower case. */
export const IsId = (options?: ValidationOptions) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid' }),
    Transform(({ value }) => inLowerCase(value)),
    ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: ({ property } = {} as never) => `${property} must be a UUID` } }, options),
  );

/** Leaves the type to what the Swagger plugin reads off the code: reflection takes `string | null` for an object. */
const documentedAsOptional =
  (options: ApiPropertyOptions = {}): PropertyDecorator =>
  (body, name) => {
    const typed = Reflect.hasMetadata(DOCUMENTED, body, name);
    ApiPropertyOptional(options)(body, name);
    if (typed) return;
    const { type: _, ...documented } = Reflect.getMetadata(DOCUMENTED, body, name) as { type?: unknown };
    Reflect.defineMetadata(DOCUMENTED, documented, body, name);
  };

/** May be left out; null is not the same as left out. */
export const Optional = () => applyDecorators(documentedAsOptional(), ValidateIf((_object, value) => value !== undefined));

/** May be left out, or null. */
export const Nullable = () => applyDecorators(documentedAsOptional({ nullable: true }), ValidateIf((_object, value) => value !== undefined && value !== null));

/** An id that stands in an address. One that is no UUID can't be the id of anything. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase();
    if (!isId(id)) throw new DomainError('invalid', 'id_invalid', 'The id in the address must be a UUID.', [{ pointer: 'id', code: 'not_id', message: 'must be a UUID' }]);
    return id;
  }
}
