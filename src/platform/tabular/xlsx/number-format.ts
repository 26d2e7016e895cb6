/** How a number is meant to be read, by the format that it is shown in. */
export type NumberMeaning = { readonly kind: 'number' } | { readonly kind: 'date'; readonly withTime: boolean } | { readonly kind: 'duration' } | { readonly kind: 'mask'; readonly parts: readonly string[] };

const NUMBER: NumberMeaning = { kind: 'number' };

/** Built into every spreadsheet program; those of East Asia are 27 to 36 and 50 to 58. */
const DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 22, 32, 33, 45, 47]);
const DURATION = 46;

export function meaningOfBuiltIn(id: number): NumberMeaning {
  if (DAYS.has(id)) return { kind: 'date', withTime: false };
  if (TIMES.has(id)) return { kind: 'date', withTime: true };
  return id === DURATION ? { kind: 'duration' } : NUMBER;
}

const QUOTED_OR_ESCAPED = /"[^"]*"?|\\.|_.|\*./gs;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETED = /\[[^\]]*\]?/g;
const DIGIT_OR_LITERAL = /"([^"]*)"|\\(.)|([+\-()/ ])|([0#])/gs;
const ONLY_DIGITS_AND_LITERALS = /^(?:"[+\-()/ ]*"|\\[+\-()/ ]|[+\-()/ 0#])+$/;

/** Identifiers kept as numbers: a format of digits alone that fills up with zeros, or puts a plus before. */
function maskOf(section: string): NumberMeaning {
  if (!ONLY_DIGITS_AND_LITERALS.test(section)) return NUMBER;
  const parts = [...section.matchAll(DIGIT_OR_LITERAL)].map(([, quoted, escaped, literal, digit]) => (digit === undefined ? `'${quoted ?? escaped ?? literal ?? ''}` : digit));
  const digits = parts.filter((part) => part === '0' || part === '#').length;
  const zeros = parts.filter((part) => part === '0').length;
  return digits > 0 && (zeros > 1 || parts.some((part) => part.startsWith("'+") || part.startsWith("'("))) ? { kind: 'mask', parts } : NUMBER;
}

export function meaningOfFormat(format: string): NumberMeaning {
  const [section = ''] = format.split(';');
  const bare = section.replaceAll(QUOTED_OR_ESCAPED, '');
  if (ELAPSED.test(bare)) return { kind: 'duration' };
  const tokens = bare.replaceAll(BRACKETED, '').replaceAll(/general/gi, '');
  if (/[dmyhseg]/i.test(tokens) && !/[0#?]/.test(tokens.replaceAll(/s[.,]0+/gi, ''))) return { kind: 'date', withTime: /[hs]/i.test(tokens) };
  return maskOf(section);
}

/** As a spreadsheet shows it, or undefined where the mask is not for such a number. */
export function applyMask(parts: readonly string[], number: number): string | undefined {
  if (!Number.isSafeInteger(number) || number < 0) return undefined;
  let digits = String(number);
  const places = parts.filter((part) => !part.startsWith("'")).length;
  let surplus = digits.slice(0, Math.max(0, digits.length - places));
  digits = digits.slice(surplus.length).padStart(places, ' ');
  let shown = '';
  let place = 0;
  for (const part of parts) {
    if (part.startsWith("'")) {
      shown += part.slice(1);
      continue;
    }
    const digit = digits[place]!;
    shown += surplus;
    surplus = '';
    if (digit !== ' ') shown += digit;
    else if (part === '0') shown += '0';
    place += 1;
  }
  return shown;
}

/** Hours may be more than a day has. */
export function showDuration(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${days < 0 ? '-' : ''}${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
