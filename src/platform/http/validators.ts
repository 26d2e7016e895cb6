import { applyDecorators, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type as TypeOf } from 'class-transformer';
import { Allow, ArrayMaxSize, IsArray, IsIn, IsString, Length, ValidateBy, ValidateIf, ValidateNested, type ValidationOptions } from 'class-validator';
import { isDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { EmailAddress } from '../../kernel/email-address.js';
import { isId } from '../../kernel/id.js';
import { type Amount, CURRENCIES, Money } from '../../kernel/money.js';
import { PhoneNumber } from '../../kernel/phone-number.js';

/** Where @nestjs/swagger keeps what is known of a property, and what its plugin has read off the code. */
const DOCUMENTED = 'swagger/apiModelProperties';
const READ_BY_PLUGIN = '_OPENAPI_METADATA_FACTORY';

interface ReadByPlugin {
  readonly [READ_BY_PLUGIN]?: () => Readonly<Record<string | symbol, { readonly type?: () => unknown }>>;
}

const inLowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : Array.isArray(value) ? value.map(inLowerCase) : value);

/** A UUID, written in either case (RFC 9562) and kept in lower case. */
export const IsId = (options?: ValidationOptions) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uuid', isArray: options?.each ?? false }),
    Transform(({ value }) => inLowerCase(value)),
    ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: ({ property } = {} as never) => `${property} must be a UUID` } }, options),
  );

/** Has the type that the Swagger plugin reads off the code, once it is known: reflection takes `string | null` for an object. */
const documentedAsOptional =
  (options: { nullable?: boolean } = {}): PropertyDecorator =>
  (body, name) => {
    const type = () => (body.constructor as ReadByPlugin)[READ_BY_PLUGIN]?.()[name]?.type?.() ?? (Reflect.getMetadata('design:type', body, name) as unknown);
    ApiPropertyOptional({ ...(Reflect.hasMetadata(DOCUMENTED, body, name) ? {} : { type: type as () => Type }), ...options })(body, name);
  };

/** May be left out; null is not the same as left out. */
export const Optional = () => applyDecorators(documentedAsOptional(), ValidateIf((_object, value) => value !== undefined));

/** May be left out, or null. */
export const Nullable = () => applyDecorators(documentedAsOptional({ nullable: true }), ValidateIf((_object, value) => value !== undefined && value !== null));

const isPlainObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

export const IsPlainObject = () => ValidateBy({ name: 'isObject', validator: { validate: isPlainObject, defaultMessage: ({ property } = {} as never) => `${property} must be an object` } });

const CONTROL_CHARACTER = /\p{Cc}/u;

/** Stands in one line: in the head of a mail, where a second line would be another head. */
export const IsOnOneLine = () =>
  ValidateBy({ name: 'isOnOneLine', validator: { validate: (value) => typeof value !== 'string' || !CONTROL_CHARACTER.test(value), defaultMessage: ({ property } = {} as never) => `${property} must be on one line, without control characters` } });

/** What the contract says of a value beyond what its checks tell by themselves. */
export const Documented = (form: { readonly pattern?: string; readonly format?: string; readonly example?: unknown }) => ApiProperty(form);

/** An object of a class of its own. */
export const IsPart = (type: () => Type) => applyDecorators(IsPlainObject(), ValidateNested({ message: '$property must be an object' }), TypeOf(type));

/** A list in a list would be looked through as if its members stood in its place. */
const toldApart = ({ value }: { readonly value: unknown }) => (Array.isArray(value) ? value.map((one: unknown) => (Array.isArray(one) ? 'a list' : one)) : value);

/** A list of them. */
export const AreParts = (type: () => Type, atMost: number) => applyDecorators(Transform(toldApart), ApiProperty({ type: () => type(), isArray: true, maxItems: atMost }), IsArray(), ArrayMaxSize(atMost), ValidateNested({ each: true, message: 'each of $property must be an object' }), TypeOf(type));

/** Words to find a record by. */
export const AreTags = () =>
  applyDecorators(
    ApiProperty({ description: 'Words to find it by. They are kept in lower case, each once.', maxItems: 20, type: 'array', items: { type: 'string', maxLength: 50, minLength: 1 } }),
    IsArray(),
    ArrayMaxSize(20),
    IsString({ each: true }),
    Length(1, 50, { each: true }),
    Optional(),
  );

/** Whatever JSON has; what it may be follows from another member. */
export const AnyJson = () => applyDecorators(ApiPropertyOptional({ type: Object, additionalProperties: true }), Allow());

/** Values of the tenant's own fields, by their keys. What they may be is told by the definitions, and checked where the record is written. */
export const AreCustomFields = () =>
  applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: true }),
    IsPlainObject(),
    ValidateIf((_object, value) => value !== undefined),
  );

/** An id that stands in an address. One that is no UUID can't be the id of anything. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  transform(value: string): string {
    const id = value.toLowerCase();
    if (!isId(id)) throw new DomainError('invalid', 'id_invalid', 'The id in the address must be a UUID.', [{ pointer: 'id', code: 'not_id', message: 'must be a UUID' }]);
    return id;
  }
}

const takes = (make: (input: string) => unknown) => (value: unknown): boolean => {
  try {
    return typeof value === 'string' && make(value) !== undefined;
  } catch {
    return false;
  }
};

const written = (make: (input: string) => string) => Transform(({ value }: { value: unknown }) => (takes(make)(value) ? make(value as string) : value));

const asAddress = (input: string) => EmailAddress.of(input).toString();
const asNumber = (input: string) => PhoneNumber.parse(input).e164;

/** An e-mail address, trimmed and in lower case. */
export const IsEmailAddress = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'email', maxLength: 254 }),
    written(asAddress),
    ValidateBy({ name: 'isEmailAddress', validator: { validate: takes(asAddress), defaultMessage: ({ property } = {} as never) => `${property} must be an e-mail address, such as jane.doe@example.com` } }),
  );

/** A telephone number with its country code, kept in E.164. */
export const IsPhoneNumber = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'phone', maxLength: 50 }),
    written(asNumber),
    ValidateBy({ name: 'isPhoneNumber', validator: { validate: takes(asNumber), defaultMessage: ({ property } = {} as never) => `${property} must be a telephone number with its country code, such as +49 30 12345678` } }),
  );

const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const FIRST_YEAR = 1900;
const END_YEAR = 2200;
const YEARS = `of the years ${FIRST_YEAR} to ${END_YEAR - 1}`;

/** A day that somebody may mean. */
const isNearDay = (text: unknown): text is string => typeof text === 'string' && isDay(text) && Number(text.slice(0, 4)) >= FIRST_YEAR && Number(text.slice(0, 4)) < END_YEAR;

/** A day of the calendar, YYYY-MM-DD. */
export const IsDay = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date' }),
    ValidateBy({ name: 'isDay', validator: { validate: isNearDay, defaultMessage: ({ property } = {} as never) => `${property} must be a day of the calendar such as 2026-11-21, ${YEARS}` } }),
  );

const instantOf = (value: unknown): unknown => (typeof value === 'string' && WRITTEN_INSTANT.test(value) && isNearDay(value.slice(0, 10)) ? new Date(value) : value);

/** A moment with its offset from UTC, which the command gets as a `Date`. */
export const IsInstant = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date-time' }),
    Transform(({ value }) => instantOf(value)),
    ValidateBy({ name: 'isInstant', validator: { validate: (value) => value instanceof Date, defaultMessage: ({ property } = {} as never) => `${property} must be a moment with its offset from UTC such as 2026-11-21T09:30:00Z, ${YEARS}` } }),
  );

/** A telephone number however it is written; whether it is one depends on the tenant's country, and is told where it is read. */
export const IsWrittenPhoneNumber = () => applyDecorators(ApiProperty({ type: String, format: 'phone', minLength: 3, maxLength: 50 }), IsString(), Length(3, 50));

/** What an amount is checked with as long as nobody knows its currency. */
const ANY_CURRENCY = 'EUR';

const readAmount = (value: unknown, currency: unknown): string | undefined => {
  try {
    return Money.of(value as string | number, typeof currency === 'string' && CURRENCIES.has(currency) ? currency : ANY_CURRENCY).amount;
  } catch {
    return undefined;
  }
};

/** An amount with its currency, as it is sent. */
export class AmountBody implements Amount {
  /** A decimal, as a string or as a number that holds it exactly. */
  @ApiProperty({ oneOf: [{ type: 'string', pattern: String.raw`^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$` }, { type: 'number' }], example: '1250.00' })
  @Transform(({ value, obj }: { value: unknown; obj: { currency?: unknown } }) => readAmount(value, obj.currency) ?? value)
  @ValidateBy({ name: 'amountInvalid', validator: { validate: (value) => typeof value === 'string' && readAmount(value, undefined) !== undefined, defaultMessage: () => 'amount must be a decimal such as "1250.00", with at most 15 digits before the point and 4 after it' } })
  readonly amount!: string;

  /** As ISO 4217 has it. */
  @ApiProperty({ type: String, pattern: '^[A-Z]{3}$', example: 'EUR' })
  @IsIn([...CURRENCIES], { message: 'currency must be a code of ISO 4217 in capitals, such as EUR' })
  readonly currency!: string;
}

/** An amount with its currency: `{ "amount": "1250.00", "currency": "EUR" }`. */
export const IsMoney = () => IsPart(() => AmountBody);

const isWordMap = (most: number, maxLength: number) => (value: unknown) =>
  isPlainObject(value) && Object.keys(value as object).length <= most && Object.entries(value as object).every(([name, word]) => /^[a-z][a-z\d_-]{0,39}$/.test(name) && typeof word === 'string' && word.trim() !== '' && word.length <= maxLength);

/** Words by names: `{ "linkedin": "jane-doe" }`. */
export const IsWordMap = (most: number, maxLength: number) =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength } }),
    ValidateBy({ name: 'isWordMap', validator: { validate: isWordMap(most, maxLength), defaultMessage: ({ property } = {} as never) => `${property} must have at most ${most} texts of at most ${maxLength} characters, by names of small letters, digits, _ and -` } }),
  );

const PICKED = new Set<unknown>(['this', 'other']);

/** By field, whose value stays when two records become one. */
export const ArePicks = () =>
  applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string', enum: ['this', 'other'] } }),
    ValidateBy({ name: 'arePicks', validator: { validate: (value) => isPlainObject(value) && Object.values(value as object).every((side) => PICKED.has(side)), defaultMessage: ({ property } = {} as never) => `${property} must say this or other for each field` } }),
  );
