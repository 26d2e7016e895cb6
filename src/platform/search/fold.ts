/** Letters that are no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', đ: 'd', þ: 'th', ł: 'l', ı: 'i' };
/** Accents and vowel signs that people leave out, and characters that only say how the others are set. */
const MARKS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]|\p{Cf}/gu;

const foldedCharacter = (character: string): string => {
  const plain = character.toLowerCase().normalize('NFKD').replaceAll(MARKS, '').normalize('NFC');
  return LETTERS[plain] ?? plain;
};

/** A text as it is compared: without case, accents, widths and ligatures. */
export interface Folded {
  readonly text: string;
  /** For each of its units, where the character that it came from begins in the original; and the original's end. */
  readonly places: readonly number[];
}

export function foldedWithPlaces(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let place = 0;
  for (const character of original) {
    const plain = foldedCharacter(character);
    for (let i = 0; i < plain.length; i++) places.push(place);
    text += plain;
    place += character.length;
  }
  places.push(original.length);
  return { text, places };
}

const isPlain = /^[\u0020-\u007E\s]*$/;

export function folded(text: string): string {
  return isPlain.test(text) ? text.toLowerCase() : foldedWithPlaces(text).text;
}
