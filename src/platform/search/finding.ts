import { isId } from '../../kernel/id.js';
import { nameOfCustomField } from '../custom-fields/described-fields.js';
import type { Findable, Resource } from '../resource/resource.js';
import { lendersOf } from './lenders.js';
import { folded } from './fold.js';
import { digitsOf, namesOf, wordsOf } from './words.js';

/** Characters of one text that are kept and found. */
const LONGEST_TEXT = 5_000;
const LONGEST_TITLE = 200;
const MOST_NAMES = 20;
const MOST_WORDS = 400;
const LONGEST_ADDRESSES = 2_000;
/** Values that are taken of one field. */
const MOST_VALUES = 50;

export type SourceRecord = Readonly<Record<string, unknown>>;

/** A text that a record is found by, beside its title. */
export interface Detail {
  readonly field: string;
  readonly text: string;
  readonly by: 'words' | 'parts' | 'digits';
}

/** What another record is called, by which this one is found for those who see that one. */
export interface Borrowed {
  readonly field: string;
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
}

/** What is kept of a record to find it by and to show it. */
export interface Finding {
  readonly record_id: string;
  /** The users who see it where they do not see all: whose it is, or an empty text where it is nobody's, and with whom it is shared. */
  readonly reached_by: readonly string[];
  readonly version: number;
  readonly touched_at: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly details: readonly Detail[];
  /** Found though they are misspelt. */
  readonly names: readonly string[];
  /** Found by their beginnings; the names are among them. */
  readonly words: readonly string[];
  /** Found by any part. */
  readonly addresses: string;
  readonly borrowed: readonly Borrowed[];
}

/** The texts in a value: in lists and objects those of all members. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) yield* textsIn(member);
}

function textsOf(record: SourceRecord, field: string): string[] {
  const texts: string[] = [];
  for (const text of textsIn(record[field])) {
    if (texts.length >= MOST_VALUES) break;
    if (text.trim() !== '') texts.push(text);
  }
  return texts;
}

const cut = (text: string, most: number) => (text.length <= most ? text : text.slice(0, most).toWellFormed());

/** The first line that says something, without what Markdown puts before it. */
function lineOf(text: string): string {
  const line = text.split(/\r?\n/).map((each) => each.replace(/^[\s#>*-]+/, '').trim()).find((each) => each !== '') ?? '';
  return line.length <= LONGEST_TITLE ? line : `${cut(line, LONGEST_TITLE - 1)}…`;
}

const shown = (record: SourceRecord, fields: readonly string[], between: string) => lineOf(fields.flatMap((field) => textsOf(record, field)).join(between));

/** Of what stands beside a number or an address (its kind, whether it is the first) nothing is one. */
const isNumber = (text: string) => /^[+\d\s()./-]+$/.test(text) && digitsOf(text).length >= 4;
const isAddress = (text: string) => /[.@]/.test(text);

/** What the tenant's own fields say, as far as people write it; ids are written by nobody. */
const customTexts = ({ customFields }: SourceRecord) => Object.entries((customFields ?? {}) as SourceRecord).map(([key, value]) => ({ field: nameOfCustomField(key), texts: [...textsIn(value)].filter((text) => !isId(text)) }));

function detailsOf(record: SourceRecord, { words = [], addresses = [], phones = [] }: Findable, title: string): Detail[] {
  const worded = [...words.map((field) => ({ field, texts: textsOf(record, field) })), ...customTexts(record)];
  const ofWords = worded.map(({ field, texts }) => ({ field, text: cut(texts.join(', '), LONGEST_TEXT), by: 'words' as const }));
  const ofAddresses = addresses.flatMap((field) => textsOf(record, field).filter(isAddress).map((text) => ({ field, text: cut(text, LONGEST_TITLE * 2), by: 'parts' as const })));
  const ofPhones = phones.flatMap((field) => textsOf(record, field).filter(isNumber).map((text) => ({ field, text: cut(text, LONGEST_TITLE), by: 'digits' as const })));
  const texts = [...ofWords, ...ofAddresses, ...ofPhones].filter(({ text }) => text !== '' && text !== title);
  return texts.filter(({ field, text }, i) => texts.findIndex((other) => other.field === field && other.text === text) === i);
}

function borrowedBy(resource: Resource, record: SourceRecord): Borrowed[] {
  return lendersOf(resource).flatMap(({ field, lender }) => {
    const lent = (record.lent as SourceRecord | undefined)?.[field] as SourceRecord | null | undefined;
    const text = lent ? shown(lent, lender.findable!.title, ' ') : '';
    return text === '' ? [] : [{ field, kind: lender.kind, id: lent!.id as string, text, words: wordsOf([text], MOST_NAMES) }];
  });
}

/** What is kept of a record, from how it is now. */
export function findingOf(resource: Resource, record: SourceRecord): Finding {
  const findable = resource.findable!;
  const title = shown(record, findable.title, ' ');
  const subtitle = shown(record, findable.subtitle ?? [], ' · ');
  const details = detailsOf(record, findable, title);
  const plain = details.filter(({ by }) => by !== 'digits').map(({ text }) => text);
  const numbers = details.filter(({ by }) => by === 'digits').map(({ text }) => digitsOf(text));
  const parts = details.filter(({ by }) => by === 'parts').map(({ text }) => folded(text));
  return {
    record_id: record.id as string,
    reached_by: [...new Set([(record.owner as string | null | undefined) ?? '', ...textsIn(record.sharedWith)])],
    version: record.version as number,
    touched_at: record.touchedAt as string,
    title: title || subtitle || cut(details[0]?.text ?? '', LONGEST_TITLE),
    subtitle: subtitle || null,
    details,
    names: namesOf([title], MOST_NAMES),
    words: wordsOf([title, subtitle, ...plain], MOST_WORDS),
    addresses: cut([...new Set([...parts, ...numbers])].join(' '), LONGEST_ADDRESSES),
    borrowed: borrowedBy(resource, record),
  };
}
