import type { OutputColumn } from '../output-table.js';

const FIRST_OWN_FORMAT = 164;
const TEXT = 49;
const DATE_FORMATS = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm:ss', time: 'hh:mm:ss' } as const;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function numberFormatOf({ kind, decimals }: OutputColumn): string | undefined {
  const fraction = decimals ? `.${'0'.repeat(Math.min(30, decimals))}` : '';
  if (kind === 'percent') return `0${fraction}%`;
  return decimals === undefined ? undefined : `#,##0${fraction}`;
}

/** The styles of a workbook that is written: positions in its list, which the cells name. */
export class OutputStyles {
  private readonly formats: string[] = [];
  /** 0 is the plain one, and 1 that of the headings. */
  private readonly formatOfStyle: number[] = [0, 0];
  readonly heading = 1;
  readonly text = this.style(TEXT);
  readonly day = this.style(this.format(DATE_FORMATS.day));
  readonly moment = this.style(this.format(DATE_FORMATS.moment));
  readonly time = this.style(this.format(DATE_FORMATS.time));
  /** Of numbers, column by column. */
  readonly numbers: readonly number[];

  constructor(columns: readonly OutputColumn[]) {
    this.numbers = columns.map((column) => {
      const format = numberFormatOf(column);
      return format === undefined ? 0 : this.style(this.format(format));
    });
  }

  get xml(): string {
    const formats = this.formats.map((format, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${attribute(format)}"/>`);
    const styles = this.formatOfStyle.map((format, index) =>
      index === this.heading
        ? '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>'
        : `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${format === 0 ? '' : ' applyNumberFormat="1"'}/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF9AA5B1"/></bottom><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  private style(format: number): number {
    const known = this.formatOfStyle.indexOf(format, 2);
    return known >= 0 ? known : this.formatOfStyle.push(format) - 1;
  }

  private format(code: string): number {
    const known = this.formats.indexOf(code);
    return FIRST_OWN_FORMAT + (known >= 0 ? known : this.formats.push(code) - 1);
  }
}
