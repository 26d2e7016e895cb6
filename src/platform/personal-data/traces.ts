import { isId } from '../../kernel/id.js';

/** From so many letters on, a text is hardly in another place by chance. */
const TELLING_LENGTH = 24;
const TELLING_DIGITS = 7;
const SHORTEST = 3;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) yield* textsIn(member);
}

const quoted = (text: string) => JSON.stringify(text).slice(1, -1);

/** A text that points to one person by itself: an address, a number, or a whole sentence. A name alone does not. */
const isTelling = (text: string) => !DAY.test(text) && (text.includes('@') || text.length >= TELLING_LENGTH || text.replaceAll(/\D/g, '').length >= TELLING_DIGITS);

/** By what somebody is recognised in texts that nobody has put into fields: messages of errors, payloads, answers. */
export class Traces {
  private readonly telling: readonly string[];
  private readonly others: readonly string[];

  constructor(
    readonly ids: readonly string[],
    readonly texts: readonly string[],
  ) {
    const written = texts.map((text) => text.toLowerCase());
    this.telling = [...ids, ...written.filter(isTelling)].flatMap((text) => [text, quoted(text)]);
    this.others = written.filter((text) => !isTelling(text) && !DAY.test(text));
  }

  /** What is known of somebody, in whatever form it was held. */
  static of(ids: readonly string[], ...held: unknown[]): Traces {
    const texts = [...textsIn(held)].map((text) => text.trim()).filter((text) => text.length >= SHORTEST && /[\p{L}\p{N}]/u.test(text) && !isId(text));
    return new Traces(ids, [...new Set(texts)]);
  }

  /** Whether it tells of him: by his id, by what is his alone, or by two things that are his. */
  areIn(text: string): boolean {
    const searched = text.toLowerCase();
    if (this.telling.some((one) => searched.includes(one))) return true;
    const found = this.others.filter((one) => searched.includes(one) || searched.includes(quoted(one)));
    // one that is part of another says nothing more
    return found.filter((one) => !found.some((other) => other !== one && other.includes(one))).length > 1;
  }

  /** His e-mail addresses, as far as they are known. */
  get addresses(): readonly string[] {
    return this.texts.filter((text) => ADDRESS.test(text)).map((text) => text.toLowerCase());
  }

  /** For a database to look for, before it is looked at closely: case does not matter. */
  get patterns(): string[] {
    const words = [...this.telling, ...this.others.flatMap((text) => [text, quoted(text)])];
    return [...new Set(words)].map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  }
}
