import { sheetNotFound, spreadsheetBinary, spreadsheetCorrupt, spreadsheetOpenDocument, spreadsheetWithMacros, wrongType } from '../table-refusals.js';
import type { Archive } from './archive.js';
import { attributeNamed, type Attributes, readXml } from './xml-reader.js';

const CONTENT_TYPES = '[Content_Types].xml';
const ROOT = '_rels/.rels';

interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** What a workbook says of itself: which sheets it shows, and where its parts are. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly usesEpoch1904: boolean;
  readonly textsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** A target is relative to the folder of the part that names it, or starts with a slash. */
function resolve(target: string, folder: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')));
const relationshipsOf = (part: string): string => `${folderOf(part)}/_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`.replace(/^\//, '');

async function readElements(archive: Archive, part: string, mostBytes: number, names: readonly string[], take: (name: string, attributes: Attributes) => void): Promise<void> {
  await readXml(archive.inflate(part, mostBytes), {
    open: (name, attributes) => {
      if (names.includes(name)) take(name, attributes);
    },
  });
}

async function readRelationships(archive: Archive, part: string, folder: string, mostBytes: number): Promise<Relationship[]> {
  const found: Relationship[] = [];
  if (!archive.has(part)) return found;
  await readElements(archive, part, mostBytes, ['Relationship'], (_, { Id, Type, Target, TargetMode }) => {
    if (Id !== undefined && Type !== undefined && Target !== undefined && TargetMode !== 'External') found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(Target, folder) });
  });
  return found;
}

/** Refuses what is in the same wrapping and is no plain workbook. */
async function assertPlain(archive: Archive, workbookPart: string, mostBytes: number): Promise<void> {
  if (!archive.has(CONTENT_TYPES)) throw spreadsheetCorrupt();
  let ownType = '';
  let hasMacros = false;
  await readElements(archive, CONTENT_TYPES, mostBytes, ['Override', 'Default'], (_, { PartName = '', ContentType = '' }) => {
    if (PartName.toLowerCase() === `/${workbookPart.toLowerCase()}`) ownType = ContentType.toLowerCase();
    if (ContentType.toLowerCase().endsWith('.vbaproject')) hasMacros = true;
  });
  if (ownType.includes('sheet.binary')) throw spreadsheetBinary();
  if (hasMacros || ownType.includes('macroenabled') || archive.has(`${folderOf(workbookPart)}/vbaProject.bin`)) throw spreadsheetWithMacros();
  if (ownType.includes('wordprocessingml') || ownType.includes('presentationml')) throw wrongType('another document of an Office');
}

async function assertNoOpenDocument(archive: Archive): Promise<void> {
  if (archive.has('mimetype') && archive.has('content.xml')) throw spreadsheetOpenDocument();
}

export async function readWorkbook(archive: Archive, mostBytes: number): Promise<Workbook> {
  await assertNoOpenDocument(archive);
  const root = await readRelationships(archive, ROOT, '', mostBytes);
  const workbookPart = root.find(({ type }) => type === 'officeDocument')?.part;
  if (workbookPart === undefined) throw wrongType('a ZIP archive of something else');
  await assertPlain(archive, workbookPart, mostBytes);
  const parts = await readRelationships(archive, relationshipsOf(workbookPart), folderOf(workbookPart), mostBytes);
  const worksheets = new Map(parts.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]));
  const shown: Sheet[] = [];
  const hidden: Sheet[] = [];
  let usesEpoch1904 = false;
  await readElements(archive, workbookPart, mostBytes, ['sheet', 'workbookPr'], (name, attributes) => {
    if (name === 'workbookPr') usesEpoch1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
    const part = worksheets.get(attributeNamed(attributes, 'id') ?? '');
    if (name === 'sheet' && part !== undefined) (attributes['state'] === undefined || attributes['state'] === 'visible' ? shown : hidden).push({ name: attributes['name'] ?? '', part });
  });
  const partOf = (wanted: string) => parts.find(({ type, part }) => type === wanted && archive.has(part))?.part;
  return { sheets: shown.length > 0 ? shown : hidden, usesEpoch1904, textsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

/** By name, in whatever letter case, or by its place from 1; else the first that is shown. */
export function chooseSheet({ sheets }: Workbook, wanted: string | number = 1): Sheet {
  const names = sheets.map(({ name }) => name);
  if (names.length === 0) throw spreadsheetCorrupt();
  const sheet = typeof wanted === 'number' ? sheets[wanted - 1] : (sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()));
  if (!sheet) throw sheetNotFound(wanted, names);
  return sheet;
}
