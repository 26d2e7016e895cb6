/** What stands between words: exactly these, so that every evaluation takes the same for a word. */
export const BETWEEN_WORDS = ` \t\n\r-/,.;:()&|+_'"`;

/** Letter by letter, as Unicode's simple mapping has it: PostgreSQL does the same. */
const lower = (text: string) => [...text].map((letter) => [...letter.toLowerCase()][0]!).join('');

/** A text as its words in lower case, each between two spaces. */
export const wordsOf = (text: string): string => ` ${lower([...text].map((letter) => (BETWEEN_WORDS.includes(letter) ? ' ' : letter)).join(''))} `;

/** Whether words stand in a text, one after the other and as a whole. */
export const hasWords = (text: string, words: string): boolean => wordsOf(text).includes(wordsOf(words));
