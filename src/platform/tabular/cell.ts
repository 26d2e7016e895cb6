/** A day, a time of day, or both, by the wall clock of whoever wrote them: spreadsheets know no time zone. */
export class CellDate {
  constructor(
    /** `YYYY-MM-DD` */
    readonly day: string | null,
    /** `HH:MM:SS`, with a fraction where there is one. */
    readonly time: string | null,
  ) {}

  toString(): string {
    return [this.day, this.time].filter((part) => part !== null).join('T');
  }
}

export type CellFaultCode = 'cell_formula' | 'cell_error' | 'cell_nul_character' | 'cell_characters_lost' | 'cell_too_long' | 'cell_date_impossible';

/** A cell that can't be taken at its word. */
export class CellFault {
  constructor(
    readonly code: CellFaultCode,
    /** For its author: what would be right. */
    readonly message: string,
    /** What its author sees there, as far as it is known. */
    readonly shown: string,
  ) {}
}

/** What stands in one cell. Null is an empty one; one of nothing but white space is the same. */
export type Cell = string | number | boolean | CellDate | CellFault | null;

const NOTHING_BUT_SPACE = /^\s*$/;
const MAY_BE_SPACE = 0x20;
const MAY_BE_WIDE_SPACE = 0xa0;

function isSpace(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code <= MAY_BE_SPACE || code >= MAY_BE_WIDE_SPACE) && NOTHING_BUT_SPACE.test(text);
}

const LOST = '\uFFFD';

/** A text from a file as a cell: what a database couldn't hold, or a conversion has destroyed, is a fault of that cell. */
export function textCell(text: string, longest: number): Cell {
  if (text === '' || isSpace(text)) return null;
  if (text.length > longest) return new CellFault('cell_too_long', `A cell holds at most ${longest} characters, and this one ${text.length}.`, text.slice(0, 100).toWellFormed());
  if (text.includes('\0')) return new CellFault('cell_nul_character', 'The cell holds the character NUL (U+0000), which can\'t be stored: leave it out.', text.replaceAll('\0', '').toWellFormed());
  if (text.includes(LOST) || !text.isWellFormed()) return new CellFault('cell_characters_lost', `The cell holds ${LOST} where a conversion has lost a character: write it anew.`, text.toWellFormed());
  return text;
}
