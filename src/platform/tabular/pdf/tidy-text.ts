const LONGEST_TEXT = 4_000;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** One form for what looks the same, and nothing that is not seen. */
export function tidy(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROL, (character) => (character === '\n' ? '\n' : ''));
}
