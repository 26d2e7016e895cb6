import type { Box, Pen } from '../pen.js';
import type { TextStyle } from '../text-lines.js';

const SWATCH = 7;
const GAP = 14;

/** What each colour stands for, in rows; gives the height that it takes. */
export function drawLegend(pen: Pen, names: readonly string[], colours: readonly string[], x: number, y: number, width: number): number {
  const style: TextStyle = { size: 8, weight: 400, colour: pen.palette.text };
  const row = pen.lineHeight(style) + 2;
  let left = x;
  let top = y;
  for (const [index, name] of names.entries()) {
    const text = pen.lines.fit(name, style, width * 0.6);
    const needed = SWATCH + 4 + pen.lines.widthOf(text, style);
    if (left > x && left + needed > x + width) {
      left = x;
      top += row;
    }
    const swatch: Box = { x: left, y: top + 2, width: SWATCH, height: SWATCH };
    pen.fillBox(swatch, colours[index]!);
    pen.text(text, style, left + SWATCH + 4, top, needed);
    left += needed + GAP;
  }
  return names.length === 0 ? 0 : top + row - y;
}
