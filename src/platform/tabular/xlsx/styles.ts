import type { Archive } from './archive.js';
import { meaningOfBuiltIn, meaningOfFormat, type NumberMeaning } from './number-format.js';
import { readXml } from './xml-reader.js';

/** Excel itself takes no more. */
const MOST_STYLES = 100_000;

/** What a number in a cell of each style means; the cells name styles by their position here. */
export async function readStyles(archive: Archive, part: string | undefined, mostBytes: number): Promise<NumberMeaning[]> {
  if (part === undefined) return [];
  const formats = new Map<number, NumberMeaning>();
  const styles: NumberMeaning[] = [];
  let inCellStyles = false;
  await readXml(archive.inflate(part, mostBytes), {
    open(name, attributes) {
      if (name === 'numFmt' && formats.size < MOST_STYLES) formats.set(Number(attributes['numFmtId']), meaningOfFormat((attributes['formatCode'] ?? '').slice(0, 1_000)));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles && styles.length < MOST_STYLES) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(formats.get(id) ?? meaningOfBuiltIn(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
