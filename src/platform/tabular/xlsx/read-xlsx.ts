import type { ByteSource } from '../byte-source.js';
import { FairShare } from '../fair-share.js';
import type { MergedRange, Row, RowSource, TableFacts } from '../row-source.js';
import type { TableLimits } from '../table-limits.js';
import { spreadsheetCorrupt } from '../table-refusals.js';
import { Archive } from './archive.js';
import type { CellContext } from './cell-value.js';
import { readMergedRanges } from './merged-ranges.js';
import { readSharedTexts } from './shared-texts.js';
import { SheetReader } from './sheet-reader.js';
import { readStyles } from './styles.js';
import { chooseSheet, readWorkbook } from './workbook.js';

export interface XlsxOptions {
  readonly sheet?: string | number | undefined;
  readonly formulas: 'fault' | 'value';
  readonly limits: TableLimits;
  readonly batchRows: number;
}

/** One worksheet of a workbook, inflated and read as it goes. */
export class XlsxRows implements RowSource {
  private inflated = 0;

  private constructor(
    readonly facts: TableFacts,
    private readonly archive: Archive,
    private readonly part: string,
    private readonly context: CellContext,
    private readonly options: XlsxOptions,
  ) {}

  static async open(source: ByteSource, options: XlsxOptions): Promise<XlsxRows> {
    const { limits, formulas } = options;
    const archive = await Archive.open(await source.file(), limits);
    const workbook = await readWorkbook(archive, limits.descriptionBytes);
    const { name, part } = chooseSheet(workbook, options.sheet);
    if (!archive.has(part)) throw spreadsheetCorrupt();
    const styles = await readStyles(archive, workbook.stylesPart, limits.descriptionBytes);
    const texts = await readSharedTexts(archive, workbook.textsPart, limits);
    const facts: TableFacts = { format: 'xlsx', sheet: name, sheets: workbook.sheets.map((sheet) => sheet.name), usesEpoch1904: workbook.usesEpoch1904 };
    return new XlsxRows(facts, archive, part, { texts, styles, usesEpoch1904: workbook.usesEpoch1904, formulas, longest: limits.cellCharacters }, options);
  }

  async *batches(): AsyncGenerator<Row[], undefined> {
    const share = new FairShare();
    const sheet = new SheetReader(this.context, this.options.limits, this.options.batchRows);
    for await (const chunk of this.archive.inflate(this.part)) {
      this.inflated += chunk.length;
      yield* sheet.read(chunk);
      await share.pause();
    }
    yield* sheet.end();
  }

  mergedRanges(lastRow: number): Promise<MergedRange[]> {
    return readMergedRanges(this.archive, this.part, lastRow);
  }

  progress(): number | null {
    return this.inflated / Math.max(1, this.archive.sizeOf(this.part));
  }

  async close(): Promise<void> {
    await this.context.texts.close();
  }
}
