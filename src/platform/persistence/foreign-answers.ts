import { DomainError } from '../../kernel/domain-error.js';

/** How often it is begun anew, where each time something else is to be asked. */
const ROUNDS = 3;

/** What has been done so far is taken back: others must be asked first. */
export class AnswersMissing extends Error {
  constructor() {
    super('other servers must be asked before this is committed');
  }
}

/** What other servers answer to one piece of work. They are asked while no transaction is open, once all that is done here is known to go; then it is done again, with their answers. */
export class ForeignAnswers {
  private readonly known = new Map<string, unknown>();
  private readonly missing = new Map<string, () => Promise<unknown>>();
  private rounds = 0;

  /** The answer to a question that is put in these words; undefined before it has been asked: then nothing of this is committed. */
  to<A>(words: string, ask: () => Promise<A>): A | undefined {
    if (!this.known.has(words)) this.missing.set(words, ask);
    return this.known.get(words) as A | undefined;
  }

  begin(): void {
    this.missing.clear();
  }

  assertKnown(): void {
    if (this.missing.size > 0) throw new AnswersMissing();
  }

  async ask(): Promise<void> {
    if (++this.rounds > ROUNDS) throw new DomainError('conflict', 'changed_meanwhile', 'This is changed all the time while others are asked about it: read it again and repeat the change.');
    await Promise.all([...this.missing].map(async ([words, ask]) => this.known.set(words, await ask())));
  }
}
