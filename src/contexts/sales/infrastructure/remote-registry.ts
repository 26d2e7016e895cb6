import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../platform/logs/log.js';
import type { Identity } from '../../directory/index.js';
import { exchange, type RegistryAnswer, TOO_LARGE } from './registry-exchange.js';
import { RegistryRefused, RegistryUnavailable } from './registry.errors.js';

export interface RegistryOptions {
  readonly url: string;
  readonly token?: string | undefined;
  readonly timeoutMs: number;
}

/** Whom a lead becomes, as the registry is told. */
export interface CustomerQuestion {
  readonly tenantId: string;
  readonly leadId: string;
  readonly kind: 'PERSON' | 'COMPANY';
  readonly name: string;
  readonly company: object | null;
  readonly contact: object | null;
}

/** What came of one attempt: a customer, or why there is none, and whether it is worth another. */
type Outcome = { readonly identity: Identity } | { readonly why: string; readonly status?: number | undefined; readonly mayTryAgain: boolean; readonly waitMs?: number };

interface Asking {
  readonly answer: Promise<Identity>;
  known?: Identity;
}

const ATTEMPTS = 2;
/** How long an answer is remembered, for those who wait for the same lead. */
const REMEMBERED_MS = 10_000;
const USUAL_WAIT_MS = 250;

const isWord = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest && /^\S(?:[^\p{Cc}]*\S)?$/u.test(value);

/** Whether there is time left afterwards. */
const slept = (ms: number, deadline: AbortSignal) => sleep(ms, true, { signal: deadline }).catch(() => false);

function waitOf({ headers }: RegistryAnswer): number {
  const seconds = Number(headers['retry-after']);
  return headers['retry-after'] !== undefined && seconds >= 0 ? seconds * 1_000 : USUAL_WAIT_MS;
}

/** The customer that an answer tells of, if it is the one that was asked for. */
function identityIn({ headers, body }: RegistryAnswer, leadId: string): Identity | undefined {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    const answer = (JSON.parse(body) ?? {}) as { leadId?: unknown; customerId?: unknown; number?: unknown };
    const number = answer.number ?? null;
    const isRight = answer.leadId === leadId && isWord(answer.customerId, 255) && (number === null || isWord(number, 50));
    return isRight ? { externalId: answer.customerId as string, number: number as string | null } : undefined;
  } catch {
    return undefined;
  }
}

function outcomeOf(answer: RegistryAnswer, leadId: string): Outcome {
  const { status } = answer;
  if (status === 200 || status === 201) {
    const identity = identityIn(answer, leadId);
    return identity ? { identity } : { why: 'answer not understood', status, mayTryAgain: false };
  }
  if (status === 422) throw new RegistryRefused();
  const mayTryAgain = status === 409 || status === 429 || status >= 500;
  return { why: mayTryAgain ? 'not now' : 'answer not expected', status, mayTryAgain, waitMs: waitOf(answer) };
}

/** A registry of customers that speaks as docs/customer-registry.md says. However it fails, that is told in time and in one way. */
export class RemoteRegistry {
  /** What is asked or was answered just now, by the question: those who ask the same at once wait for one answer. */
  private readonly asked = new Map<string, Asking>();

  constructor(
    private readonly options: RegistryOptions,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  /** What was answered to the same a moment ago. */
  remembered(question: CustomerQuestion): Identity | undefined {
    return this.asked.get(JSON.stringify(question))?.known;
  }

  customerOf(question: CustomerQuestion): Promise<Identity> {
    const words = JSON.stringify(question);
    const earlier = this.asked.get(words);
    if (earlier) return earlier.answer;
    const asking: Asking = { answer: this.ask(question, words) };
    this.asked.set(words, asking);
    void this.remember(words, asking);
    return asking.answer;
  }

  /** For a moment, unless it has failed. */
  private async remember(words: string, asking: Asking): Promise<void> {
    const forget = () => void this.asked.delete(words);
    try {
      asking.known = await asking.answer;
      setTimeout(forget, REMEMBERED_MS).unref();
    } catch {
      forget();
    }
  }

  private async ask({ tenantId, leadId }: CustomerQuestion, body: string): Promise<Identity> {
    const { url, token, timeoutMs } = this.options;
    const deadline = AbortSignal.timeout(timeoutMs);
    const address = new URL(`${url.replace(/\/+$/, '')}/customers/by-lead/${leadId}`);
    const headers = { 'idempotency-key': `${tenantId}:${leadId}`, ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt(() => exchange(address, headers, body, deadline), leadId);
      if ('identity' in outcome) return outcome.identity;
      const { why, status, mayTryAgain, waitMs = USUAL_WAIT_MS } = outcome;
      if (mayTryAgain && attempt < ATTEMPTS && waitMs < timeoutMs && (await slept(waitMs, deadline))) continue;
      this.log.warn({ leadId, why, status, attempts: attempt }, 'the customer registry has made no customer');
      throw new RegistryUnavailable();
    }
  }

  private async attempt(ask: () => Promise<RegistryAnswer>, leadId: string): Promise<Outcome> {
    let answer: RegistryAnswer;
    try {
      answer = await ask();
    } catch (error) {
      const { code = 'CONNECTION_FAILED' } = error as { code?: string };
      return { why: code, mayTryAgain: code !== TOO_LARGE };
    }
    return outcomeOf(answer, leadId);
  }
}
