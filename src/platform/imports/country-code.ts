/** The languages in which people write the names of countries into tables. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const OFTEN_WRITTEN: Readonly<Record<string, string>> = { uk: 'GB', 'great britain': 'GB', england: 'GB', usa: 'US', 'united states of america': 'US', holland: 'NL', brd: 'DE' };

/** Codes of countries that are no more stand for those that came after them. */
const isPresent = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
const CODES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(isPresent);

const plain = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();

let known: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  const codes = new Map(Object.entries(OFTEN_WRITTEN));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = names.of(code);
      if (name !== undefined && !codes.has(plain(name))) codes.set(plain(name), code);
    }
  }
  return codes;
}

/** The two letters of a country that somebody has written out; what is none stays, to be refused as what it is. */
export function countryCode(text: string): string {
  if (/^[a-z]{2}$/i.test(text.trim()) && plain(text) !== 'uk') return text.trim().toUpperCase();
  known ??= codesByName();
  return known.get(plain(text)) ?? text;
}
