import { p } from '@mikro-orm/postgresql';
import { type Amount, Money } from '../../kernel/money.js';

const AMOUNT = /Amount$/;
const CURRENCY = /Currency$/;
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The two columns of an amount with its currency; the aggregate has them as `…Amount` and `…Currency`, and shows them as one. */
export const moneyColumns = (name: string) => ({
  [`${name}Amount`]: p.decimal('string').columnType('numeric(19,4)').nullable().fieldName(snake(name)),
  [`${name}Currency`]: p.string().nullable(),
});

/** The amount with its currency of which a property may be a part. */
export const moneyPropertyOf = (property: string): string | undefined => [AMOUNT, CURRENCY].filter((part) => part.test(property)).map((part) => property.replace(part, ''))[0];

/** What an entity's stored properties say of it. */
export function moneyValue(name: string, stored: Readonly<Record<string, unknown>>): Amount | null {
  const [amount, currency] = [stored[`${name}Amount`], stored[`${name}Currency`]] as (string | number | null | undefined)[];
  return amount === null || amount === undefined || typeof currency !== 'string' ? null : Money.of(String(amount), currency).toJSON();
}
