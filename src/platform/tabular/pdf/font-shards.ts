import type { Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { shapedFont } from './shaped-font.js';

/** Noto, in the packages of Fontsource: one a script, each cut into files by ranges of characters. The first that has a character draws it. */
const LETTERS = ['noto-sans', ...['arabic', 'hebrew', 'thai', 'armenian', 'georgian', 'bengali', 'tamil', 'telugu', 'gujarati', 'gurmukhi', 'kannada', 'malayalam', 'sinhala', 'khmer', 'lao', 'myanmar', 'ethiopic'].map((script) => `noto-sans-${script}`)];
const EMOJI = 'noto-emoji';
/** Chinese, Japanese and Korean write the same characters each in its own way. */
const EAST_ASIAN = ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'];

export type Weight = 400 | 700;

const require = createRequire(import.meta.url);
const folderOf = (family: string): string => path.dirname(require.resolve(`@fontsource-variable/${family}/package.json`));

/** Fonts made ready are kept for later documents, so many bytes of them. */
const KEPT_BYTES = 33_554_432;

/** Options that the types of the library lack. */
const WHOLE = { keepAllGlyphs: true, noHinting: true };

/** One file of a font family. What it says to hold is not all there, so it has to be loaded to know. */
export class FontShard {
  private static readonly ready = new Map<string, Promise<Font>>();
  private static readyBytes = 0;
  private characters?: ReadonlySet<number>;

  constructor(
    readonly name: string,
    private readonly file: string,
    /** First and last characters, by turns. */
    private readonly ranges: Uint32Array,
  ) {}

  mayHave(character: number): boolean {
    for (let index = 0; index < this.ranges.length; index += 2) if (this.ranges[index]! <= character && character <= this.ranges[index + 1]!) return true;
    return false;
  }

  get isKnown(): boolean {
    return this.characters !== undefined;
  }

  has(character: number): boolean {
    return this.characters?.has(character) ?? false;
  }

  async know(): Promise<void> {
    this.characters ??= new Set((await this.inWeight(400)).characterSet);
  }

  inWeight(weight: Weight): Promise<Font> {
    const { ready } = FontShard;
    const key = `${this.name} ${weight}`;
    const known = ready.get(key);
    if (known) return known;
    const made = this.make(weight).catch((error: unknown) => {
      ready.delete(key);
      throw error;
    });
    ready.set(key, made);
    return made;
  }

  /** As a plain TrueType font of one weight, since the PDF library reads no variable one. */
  private async make(weight: Weight): Promise<Font> {
    const bytes = await subsetFont(await readFile(this.file), '', { ...WHOLE, targetFormat: 'truetype', variationAxes: { wght: weight } });
    FontShard.readyBytes += bytes.length;
    if (FontShard.readyBytes > KEPT_BYTES) {
      FontShard.ready.clear();
      FontShard.readyBytes = bytes.length;
    }
    return shapedFont(bytes);
  }
}

function parseRanges(text: string): Uint32Array {
  const bounds = text.split(',').flatMap((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
  return Uint32Array.from(bounds);
}

const families = new Map<string, readonly FontShard[]>();

function shardsOf(family: string): readonly FontShard[] {
  const known = families.get(family);
  if (known) return known;
  const folder = folderOf(family);
  const ranges = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const shards = Object.entries(ranges).map(([key, text]) => {
    const name = `${family}-${key.replaceAll(/[[\]]/g, '')}`;
    return new FontShard(name, path.join(folder, 'files', `${name}-wght-normal.woff2`), parseRanges(text));
  });
  const plainFirst = shards.toSorted((one, other) => Number(other.name.endsWith('-latin')) - Number(one.name.endsWith('-latin')));
  families.set(family, plainFirst);
  return plainFirst;
}

function eastAsianFor(language: string): readonly string[] {
  const { language: spoken, script, region } = new Intl.Locale(language).maximize();
  let first = 'noto-sans-sc';
  if (spoken === 'ja') first = 'noto-sans-jp';
  else if (spoken === 'ko') first = 'noto-sans-kr';
  else if (script === 'Hant' || region === 'TW' || region === 'HK') first = 'noto-sans-tc';
  return [first, ...EAST_ASIAN.filter((family) => family !== first)];
}

/** The fonts that draw characters in a document of one language, in the order in which they are asked. */
export class FontOrder {
  private readonly candidates = new Map<number, readonly FontShard[]>();
  readonly plain = shardsOf('noto-sans')[0]!;

  constructor(private readonly language: string) {}

  candidatesFor(character: number): readonly FontShard[] {
    const known = this.candidates.get(character);
    if (known) return known;
    const found = [...LETTERS, EMOJI, ...eastAsianFor(this.language)].flatMap((family) => shardsOf(family).filter((shard) => shard.mayHave(character)));
    this.candidates.set(character, found);
    return found;
  }
}
