import type { DomainError } from '../../../kernel/domain-error.js';
import type { ByteSource } from '../byte-source.js';
import { FairShare } from '../fair-share.js';
import { spreadsheetEncrypted, spreadsheetLegacy, wrongType } from '../table-refusals.js';

/** Names of what such a file holds are in UTF-16; an XLSX file with a password is wrapped in one. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const SHEETS = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));
const LONGEST_NAME = 64;

/** The wrapping of Office 97, by what is in it. */
export async function refusalOfCompound(source: ByteSource): Promise<DomainError> {
  const share = new FairShare();
  let hasSheets = false;
  let end = Buffer.alloc(0);
  for await (const piece of source.bytes()) {
    const bytes = Buffer.concat([end, piece]);
    if (bytes.includes(ENCRYPTED)) return spreadsheetEncrypted();
    hasSheets ||= SHEETS.some((name) => bytes.includes(name));
    end = bytes.subarray(Math.max(0, bytes.length - LONGEST_NAME));
    await share.pause();
  }
  return hasSheets ? spreadsheetLegacy() : wrongType('a document of an older Office');
}
