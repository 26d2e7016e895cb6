import { DomainError } from '../../kernel/domain-error.js';

const refusal = (code: string, message: string, extra?: Readonly<Record<string, unknown>>) => new DomainError('invalid', code, message, undefined, extra);

const mebibytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_048_576))} MB`;

export const tableEmpty = () => refusal('table_empty', 'The file holds no rows: the first one names the columns, and the data follow.');
export const tableTooLarge = (limit: number) => refusal('table_too_large', `The file is larger than ${mebibytes(limit)}: send it in parts.`, { limit });
export const tableTooManyRows = (limit: number) => refusal('table_too_many_rows', `The file holds more than ${limit} rows: send it in parts.`, { limit });
export const tableTooWide = (row: number, limit: number) => refusal('table_too_wide', `Row ${row} reaches beyond column ${limit}: leave out what isn't needed.`, { row, limit });
export const rowTooLong = (row: number, limit: number) =>
  refusal('table_row_too_long', `Row ${row} holds more than ${limit} characters. If it shouldn't, look for a quotation mark that is opened there and never closed.`, { row, limit });
export const tableHeaderMissing = (row: number) => refusal('table_header_missing', `Row ${row} was to hold the headings, and is blank or not there.`, { row });
export const wrongType = (found: string) => refusal('table_wrong_type', `This is no CSV or XLSX file, but ${found}: save the table as XLSX or CSV and send that.`, { found });
export const otherFormat = (wanted: string, found: string) => refusal('table_wrong_type', `This is not the ${wanted} file that it was said to be, but ${found}.`, { found });

export const formatUnknown = (name: string, known: readonly string[]) => refusal('table_format_unknown', `"${name.slice(0, 100)}" is no format of tables: choose ${known.join(', ')}.`, { known });

export const csvQuoteNotClosed = (row: number) => refusal('csv_quote_not_closed', `Row ${row} opens a quotation mark that the file never closes.`, { row });
export const csvMalformed = (row: number) => refusal('csv_malformed', `Row ${row} can't be read as CSV: look at its quotation marks.`, { row });
export const csvEncodingUnknown = (encoding: string) => refusal('csv_encoding_unknown', `"${encoding}" is no encoding that is known here: say for example utf-8, utf-16le, windows-1252 or iso-8859-2.`);

export const spreadsheetEncrypted = () => refusal('spreadsheet_encrypted', 'The file is protected by a password: save it without one and send that.');
export const spreadsheetLegacy = () => refusal('spreadsheet_legacy', 'This is a spreadsheet of Excel 97 (.xls): save it as an Excel workbook (.xlsx) or CSV and send that.');
export const spreadsheetBinary = () => refusal('spreadsheet_binary', 'This is a binary workbook (.xlsb): save it as an Excel workbook (.xlsx) or CSV and send that.');
export const spreadsheetOpenDocument = () => refusal('spreadsheet_open_document', 'This is an OpenDocument file (.ods): save it as an Excel workbook (.xlsx) or CSV and send that.');
export const spreadsheetWithMacros = () => refusal('spreadsheet_with_macros', 'The file holds macros: save it as an Excel workbook without them (.xlsx) and send that.');
export const spreadsheetCorrupt = () => refusal('spreadsheet_corrupt', 'The file is damaged: open it in a spreadsheet program, save it as an Excel workbook (.xlsx) anew and send that.');
export const spreadsheetBomb = () => refusal('spreadsheet_bomb', 'The file would become too large by unpacking it: delete formatted but empty rows and columns, or send the table as CSV.');
export const spreadsheetDtd = () => refusal('spreadsheet_dtd', 'The file holds a document type definition, which no spreadsheet needs and none is read with.');
export const spreadsheetTooManyTexts = () => refusal('spreadsheet_too_many_texts', 'The file holds more different texts than can be read at once: send it in parts, or as CSV.');
export const spreadsheetCellTooLong = () => refusal('spreadsheet_cell_too_long', 'The file holds a cell far longer than the 32,767 characters that a spreadsheet allows.');
export const sheetNotFound = (sheet: string | number, sheets: readonly string[]) =>
  refusal('sheet_not_found', `There is no sheet ${JSON.stringify(sheet)}; the file has ${sheets.map((name) => JSON.stringify(name)).join(', ')}.`, { sheets });

/** For callers who would rather have no file than one with a faulty cell. */
export const cellRefused = (code: string, message: string, row: number, column: string) => refusal(code, `${column}${row}: ${message}`, { row, column });
