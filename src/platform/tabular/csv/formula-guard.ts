/** With one of these a spreadsheet program begins a formula, or loses the character before one; the wide ones it reads as the narrow. */
const TRIGGER = '[=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20]';

const BEGINS_FORMULA = new RegExp(`^${TRIGGER}`);
const BEGINS_GUARDED = new RegExp(`^'+${TRIGGER}`);

/** A number, a phone number or the like: there is nothing in it that a formula could call or look at. */
const HARMLESS = /^[+-][\d\p{Zs}+\-.,/()]*$/u;

/** A text that no spreadsheet program takes for a formula: an apostrophe before those that look like one. Numbers and phone numbers stay what they are. */
export const guardFormula = (text: string): string => (BEGINS_GUARDED.test(text) || (BEGINS_FORMULA.test(text) && !HARMLESS.test(text)) ? `'${text}` : text);

/** What `guardFormula` was given. */
export const withoutGuard = (text: string): string => (BEGINS_GUARDED.test(text) ? text.slice(1) : text);
