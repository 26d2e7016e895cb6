import { COUNTRIES, type Country } from './countries.js';
import { CURRENCY_LIST, type Currency } from './currencies.js';
import { INDUSTRIES, type Industry } from './industries.js';

interface Named {
  readonly name: string;
}

const nameIn = (type: 'region' | 'currency', locale: string) => {
  const names = new Intl.DisplayNames([locale, 'en'], { type, fallback: 'code' });
  return (code: string) => names.of(code) ?? code;
};

function named<T extends { readonly code: string }>(entries: readonly T[], name: (code: string) => string, locale: string): (T & Named)[] {
  const { compare } = new Intl.Collator(locale);
  return entries.map((entry) => ({ ...entry, name: name(entry.code) })).toSorted((one, other) => compare(one.name, other.name));
}

/** The lists that all tenants share, by their address; in the language of the locale where there are names in it. */
export const LOOKUPS = {
  countries: (locale: string): readonly (Country & Named)[] => named(COUNTRIES, nameIn('region', locale), locale),
  currencies: (locale: string): readonly (Currency & Named)[] => named(CURRENCY_LIST, nameIn('currency', locale), locale),
  industries: (): readonly Industry[] => INDUSTRIES,
} as const;
