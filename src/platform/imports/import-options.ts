import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/id.js';
import type { Resource } from '../resource/resource.js';
import type { Mapping } from './guess-columns.js';
import type { ImportPlan } from './import-plan.js';

export const DUPLICATES = ['skip', 'update', 'create'] as const;
export type OnDuplicate = (typeof DUPLICATES)[number];

export const EXTERNAL_ID = 'externalId';

/** How a file is brought in. */
export interface ImportOptions {
  /** Nothing is written: it is told what would be. */
  readonly dryRun: boolean;
  readonly duplicates: OnDuplicate;
  /** By what a record is known to be there already. */
  readonly match: readonly string[];
  readonly mapping: Mapping;
  readonly tags: readonly string[];
  readonly source: string | null;
  /** Whose the records are where the file says nothing: the caller's if left out, and nobody's if null. */
  readonly ownerId?: string | null;
  /** Those of the context's own words that were true. */
  readonly switches?: readonly string[];
  readonly sheet: string | null;
  readonly delimiter: string | null;
  readonly encoding: string | null;
}

type Words = Readonly<Record<string, unknown>>;

const refusal = (pointer: string, code: string, message: string) => new DomainError('invalid', 'import_invalid', `${pointer} ${message}`, [{ pointer: `/${pointer}`, code, message }]);

function wordOf(words: Words, name: string, longest = 200): string | undefined {
  const word = words[name];
  if (word === undefined || word === '') return undefined;
  if (typeof word !== 'string' || word.length > longest) throw refusal(name, 'invalid_text', `must be a text of at most ${longest} characters`);
  return word;
}

function oneOf<const W extends string>(words: Words, name: string, known: readonly W[], fallback: W): W {
  const word = wordOf(words, name) ?? fallback;
  const found = known.find((one) => one === word);
  if (found === undefined) throw refusal(name, 'unknown_value', `must be one of ${known.join(', ')}`);
  return found;
}

const listOf = (words: Words, name: string) => (wordOf(words, name, 2_000) ?? '').split(',').map((one) => one.trim()).filter(Boolean);

function mappingOf(words: Words): Mapping {
  const text = wordOf(words, 'mapping', 65_536);
  if (text === undefined) return {};
  const invalid = () => refusal('mapping', 'invalid_mapping', 'must be a JSON object of columns and the fields that they are, such as { "E-Mail": "email", "B": "lastName", "Remarks": null }');
  let mapping: unknown;
  try {
    mapping = JSON.parse(text);
  } catch {
    throw invalid();
  }
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping) || !Object.values(mapping).every((field) => field === null || typeof field === 'string')) throw invalid();
  return mapping as Mapping;
}

function matchOf(words: Words, { matches }: ImportPlan): readonly string[] {
  const known = [EXTERNAL_ID, ...Object.keys(matches)];
  const asked = listOf(words, 'match');
  const unknown = asked.find((one) => !known.includes(one));
  if (unknown !== undefined) throw refusal('match', 'unknown_value', `must be some of ${known.join(', ')}`);
  return asked.length > 0 ? asked : known.slice(0, 2);
}

function ownerOf(words: Words): { readonly ownerId?: string | null } {
  const word = wordOf(words, 'ownerId');
  if (word === undefined) return {};
  if (word !== 'none' && !isId(word)) throw refusal('ownerId', 'not_id', 'must be the id of a user, or none');
  return { ownerId: word === 'none' ? null : word };
}

function sourceOf(words: Words, fields: Resource['fields'], plural: string): string | null {
  const word = wordOf(words, 'source');
  if (word === undefined) return null;
  const field = fields.source;
  if (field === undefined) throw refusal('source', 'unknown_parameter', `is nothing that ${plural} have`);
  return field.values === undefined ? word : oneOf(words, 'source', field.values, word);
}

export const OPTION_NAMES = ['dryRun', 'duplicates', 'match', 'mapping', 'tags', 'source', 'ownerId', 'sheet', 'delimiter', 'encoding'] as const;

/** The words that come with a file, in the form or in the address. */
export function parseImportOptions(words: Words, { fields, plural }: Resource, plan: ImportPlan): ImportOptions {
  const own = Object.keys(plan.switches ?? {});
  const names: readonly string[] = [...OPTION_NAMES, ...own];
  const unknown = Object.keys(words).find((name) => !names.includes(name));
  if (unknown !== undefined) throw refusal(unknown.slice(0, 100), 'unknown_parameter', `is not known here: use ${names.join(', ')}`);
  const [source, tags] = [sourceOf(words, fields, plural), listOf(words, 'tags')];
  if (tags.length > 0 && !('tags' in fields)) throw refusal('tags', 'unknown_parameter', `are nothing that ${plural} have`);
  return {
    dryRun: oneOf(words, 'dryRun', ['true', 'false'], 'false') === 'true',
    duplicates: oneOf(words, 'duplicates', DUPLICATES, 'skip'),
    match: matchOf(words, plan),
    mapping: mappingOf(words),
    tags,
    source,
    ...ownerOf(words),
    switches: own.filter((name) => oneOf(words, name, ['true', 'false'], 'false') === 'true'),
    sheet: wordOf(words, 'sheet') ?? null,
    delimiter: wordOf(words, 'delimiter', 1) ?? null,
    encoding: wordOf(words, 'encoding', 40) ?? null,
  };
}

/** Fields that the mapping names must be there; which columns the file has is known later. */
export function assertMappable({ mapping }: ImportOptions, known: readonly { readonly name: string }[]): void {
  const unknown = Object.values(mapping).find((field) => field !== null && !known.some(({ name }) => name === field));
  if (unknown !== undefined && unknown !== null) throw refusal('mapping', 'unknown_field', `names ${unknown.slice(0, 100)}, which is no field here: there are ${known.map(({ name }) => name).join(', ')}`);
}
