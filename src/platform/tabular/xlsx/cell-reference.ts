const CAPITAL_A = 65;
const LETTERS = 26;

/** 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) letters = String.fromCharCode(CAPITAL_A + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** The column of `AB12`, or -1 where that is no reference. */
export function columnOf(reference: string): number {
  let column = 0;
  let position = 0;
  for (; position < reference.length; position += 1) {
    const letter = reference.charCodeAt(position) - CAPITAL_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  return position > 0 && position <= 3 ? column - 1 : -1;
}

/** The row of `AB12`, or NaN. */
export const rowOf = (reference: string): number => Number(/^[A-Z]{1,3}([1-9]\d{0,6})$/.exec(reference)?.[1] ?? Number.NaN);
