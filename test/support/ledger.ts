import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Session, signIn } from './api.js';
import { aNote } from './builders.js';
import { eventually } from './eventually.js';
import type { FreshDatabase } from './fresh-database.js';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 40;
/** A write that is not acknowledged by then is given up, and the test has failed. */
const GIVE_UP_MS = 60_000;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A note that the server said it had kept, as it then must be. */
interface Entry {
  readonly id: string;
  readonly key: string;
  readonly request: string;
  readonly answer: string;
  version: number;
  deleted: boolean;
}

/** What a record has left behind, in the order in which it happened. */
interface Trace {
  readonly version: number;
  readonly deleted: boolean;
  readonly history: readonly string[];
  readonly events: readonly string[];
}

export interface Tally {
  /** Writes that the server said it had done. */
  acknowledged: number;
  /** Requests that never got their answer. */
  cut: number;
  /** Requests that were answered with 503. */
  unavailable: number;
  /** Of both, those that had been done all the same. */
  doneAllTheSame: number;
  /** Connections that nobody took. */
  notTaken: number;
}

/** Without an answer, and after a 503 for the commit itself, only a look tells whether it was done. */
const isDoubtful = (answer: Answer | undefined) => !answer || answer.status === 503;

const codeOf = (error: unknown): string | undefined => ((error as Error).cause as { code?: string } | undefined)?.code;

/** A client that keeps books: it repeats what it got no answer to, as the rules of the API say, and remembers what was acknowledged. */
export class Ledger {
  readonly tally: Tally = { acknowledged: 0, cut: 0, unavailable: 0, doneAllTheSame: 0, notTaken: 0 };
  /** How requests ended that never got their answer. */
  readonly breaks: string[] = [];
  private readonly entries: Entry[] = [];
  private turn = 0;

  private constructor(
    private readonly session: Session,
    private readonly urls: () => readonly string[],
  ) {}

  static async open(urls: () => readonly string[]): Promise<Ledger> {
    return new Ledger(await signIn({ url: urls()[0]! }), urls);
  }

  get tenantId(): string {
    return this.session.tenantId;
  }

  /** Writes, changes and deletes notes for as long as it is told to. */
  async keep(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      const entry = await this.create();
      for (let change = 0; change < this.entries.length % 3 && goesOn(); change++) await this.change(entry);
      if (this.entries.length % 5 === 0) await this.remove(entry);
    }
  }

  /** A POST, repeated under its key until it is acknowledged. */
  async create(): Promise<Entry> {
    const [key, request] = [randomUUID(), JSON.stringify(aNote({ text: randomUUID() }))];
    let inDoubt = false;
    const { text, headers } = await this.until(async () => {
      const answer = await this.ask('POST', '/api/v1/notes', request, { 'idempotency-key': key });
      if (isDoubtful(answer)) inDoubt = true;
      if (answer?.status === 201) return answer;
      return this.comesAgain(answer, 'idempotency_in_progress');
    });
    if (inDoubt && headers.has('idempotency-replayed')) this.tally.doneAllTheSame += 1;
    this.tally.acknowledged += 1;
    const entry = { id: (JSON.parse(text) as { id: string }).id, key, request, answer: text, version: 1, deleted: false };
    this.entries.push(entry);
    return entry;
  }

  /** A PATCH of the version that is known; without an answer, a look tells whether it was done. */
  async change(entry: Entry): Promise<void> {
    const text = randomUUID();
    await this.once(
      () => this.ask('PATCH', `/api/v1/notes/${entry.id}`, JSON.stringify({ text }), { 'if-match': `"${entry.version}"` }),
      (kept) => kept.status === 200 && (JSON.parse(kept.text) as { text: string }).text === text,
      entry.id,
    );
    entry.version += 1;
  }

  async remove(entry: Entry): Promise<void> {
    await this.once(() => this.ask('DELETE', `/api/v1/notes/${entry.id}`, undefined, { 'if-match': `"${entry.version}"` }), ({ status }) => status === 404, entry.id);
    entry.version += 1;
    entry.deleted = true;
  }

  /** Every note that was acknowledged is there once, as it was acknowledged, with its history and its events, and no other; answers what is wrong. */
  async faults(database: FreshDatabase): Promise<string[]> {
    const kept = await this.traces(database);
    const expected = new Map(this.entries.map((entry) => [entry.id, this.expected(entry)]));
    return [...new Set([...kept.keys(), ...expected.keys()])]
      .map((id) => [id, JSON.stringify(expected.get(id)), JSON.stringify(kept.get(id))] as const)
      .filter(([, should, is]) => should !== is)
      .map(([id, should, is]) => `${id} should be ${should}, and is ${is}`);
  }

  /** What follows from each event of each note comes to be there, once, in the order of the events; answers what is wrong. */
  async faultsOfEffects(database: FreshDatabase): Promise<string[]> {
    const owed = async () => (await database.inTenant(this.tenantId, `select from platform.deliveries where subscriber = 'planted.effect'`)).length;
    const stillOwed = await eventually(owed, (count) => count === 0, GIVE_UP_MS);
    if (stillOwed > 0) return [`${stillOwed} events were not delivered`];
    const rows = await database.inTenant<{ id: string; events: string[]; effects: string[] }>(
      this.tenantId,
      `select n.id, (select json_agg(o.id order by o.position) from platform.outbox o where o.aggregate_id = n.id) as events,
         (select json_agg(e.text order by o.position) from notes.notes e join platform.outbox o on o.aggregate_id = e.id where e.subject_id = n.id and 'effect' = any(e.tags)) as effects
       from notes.notes n where not tags && '{effect,job}'`,
    );
    return rows.filter(({ events, effects }) => String(events) !== String(effects)).map(({ id, events, effects }) => `${id} has the events ${events}, and of them came ${effects}`);
  }

  /** The latest POSTs are sent again under their keys: each gets its first answer; answers what is wrong. */
  async faultsOfRepeats(count: number): Promise<string[]> {
    const faults: string[] = [];
    for (const { key, request, answer } of this.entries.slice(-count)) {
      const again = await this.until(async () => (await this.ask('POST', '/api/v1/notes', request, { 'idempotency-key': key })) ?? undefined);
      if (again.status !== 201 || again.text !== answer || again.headers.get('idempotency-replayed') !== 'true') faults.push(`${key} was answered ${again.status} ${again.text}`);
    }
    return faults;
  }

  private expected({ version, deleted }: Entry): Trace {
    const changes = version - 1 - (deleted ? 1 : 0);
    const sequence = (first: string, next: string, last: string) => [first, ...Array<string>(changes).fill(next), ...(deleted ? [last] : [])];
    return { version, deleted, history: sequence('created', 'changed', 'deleted').map((action, i) => `${action} ${i + 1}`), events: sequence('note.written', 'note.changed', 'note.deleted').toSorted() };
  }

  private async traces(database: FreshDatabase): Promise<Map<string, Trace>> {
    const rows = await database.inTenant<Trace & { id: string }>(
      this.tenantId,
      `select n.id, n.version, n.deleted_at is not null as deleted,
         coalesce((select json_agg(a.action || ' ' || a.version order by a.version, a.id) from platform.audit a where a.record_id = n.id), '[]') as history,
         coalesce((select json_agg(o.type order by o.type) from platform.outbox o where o.aggregate_id = n.id), '[]') as events
       from notes.notes n where not tags && '{effect,job}'`,
    );
    return new Map(rows.map(({ id, ...trace }) => [id, trace]));
  }

  private async once(act: () => Promise<Answer | undefined>, isDone: (kept: Answer) => boolean, id: string): Promise<void> {
    let inDoubt = false;
    await this.until(async () => {
      const answer = await act();
      if (answer && answer.status < 300) return true;
      if (answer?.status === 412 && !inDoubt) throw new Error(`nobody else changes this note: ${answer.text}`);
      if (answer && !(inDoubt && [404, 412].includes(answer.status))) this.comesAgain(answer);
      inDoubt = true;
      const kept = await this.until(async () => this.look(id));
      if (!isDone(kept)) return undefined;
      this.tally.doneAllTheSame += 1;
      return true;
    });
    this.tally.acknowledged += 1;
  }

  private async look(id: string): Promise<Answer | undefined> {
    const answer = await this.ask('GET', `/api/v1/notes/${id}`);
    return answer && [200, 404].includes(answer.status) ? answer : this.comesAgain(answer);
  }

  /** Undefined, if it makes sense to send it again. */
  private comesAgain(answer: Answer | undefined, code?: string): undefined {
    if (!answer || answer.status === 503 || (answer.status === 409 && code && answer.text.includes(`"${code}"`))) return undefined;
    throw new Error(`this should not be answered: ${answer.status} ${answer.text}`);
  }

  private async until<T>(attempt: () => Promise<T | undefined>): Promise<T> {
    for (const giveUp = Date.now() + GIVE_UP_MS; Date.now() < giveUp; await sleep(PAUSE_MS)) {
      const result = await attempt();
      if (result !== undefined) return result;
    }
    throw new Error(`there was no answer within ${GIVE_UP_MS} ms`);
  }

  /** From one server after the other; undefined when there was no answer. */
  private async ask(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer | undefined> {
    const urls = this.urls();
    const url = urls[this.turn++ % urls.length]!;
    try {
      const answer = await fetch(url + path, { method, body: body ?? null, headers: { authorization: `Bearer ${this.session.token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await answer.text();
      if (answer.status === 503) this.hold(answer, text);
      return { status: answer.status, headers: answer.headers, text };
    } catch (error) {
      if (error instanceof Misanswered) throw error;
      if (codeOf(error) === 'ECONNREFUSED') this.tally.notTaken += 1;
      else this.breaks.push(`${method} ${path}: ${codeOf(error) ?? String(error)}`);
      this.tally.cut = this.breaks.length;
      return undefined;
    }
  }

  /** A 503 says that it is one, and when to come again. */
  private hold({ headers }: Response, text: string): void {
    this.tally.unavailable += 1;
    if (headers.get('retry-after') === null || !headers.get('content-type')?.startsWith('application/problem+json')) throw new Misanswered(`this is no proper 503: ${JSON.stringify([...headers])} ${text}`);
  }
}

class Misanswered extends Error {}

export function sumOf(ledgers: readonly Ledger[]): Tally {
  const sum: Tally = { acknowledged: 0, cut: 0, unavailable: 0, doneAllTheSame: 0, notTaken: 0 };
  for (const { tally } of ledgers) for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name];
  return sum;
}
