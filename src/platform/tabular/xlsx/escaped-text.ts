/** XML 1.0 has no place for most control characters, so spreadsheets write `_x0007_`, and `_x005F_` for the underscore of a text that looks like that. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

export const unescapeText = (text: string): string => (text.includes('_x') ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNSAFE = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

function escapeCharacter(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text as the content of an element, such that `unescapeText` gives it back. */
export const escapeText = (text: string): string => text.toWellFormed().replaceAll(UNSAFE, escapeCharacter);
