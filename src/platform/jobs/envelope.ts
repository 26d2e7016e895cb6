import type { JobFile } from './job-files.js';
import type { Carrier } from '../tracing/tracing.js';
import { type Actor, Work } from '../tenancy/work.js';

/** What a queue keeps of a job: for whom it runs, and with what. */
export interface Envelope {
  /** Null for a job of the system. */
  readonly tenantId: string | null;
  readonly actorId: string | null;
  /** In whose name it runs; his rights are those that he has then. */
  readonly actor: Actor | null;
  /** What he was let in for when he started it. */
  readonly permission?: string | null | undefined;
  readonly correlationId: string | null;
  readonly payload: object;
  /** The trace that the job belongs to. */
  readonly trace?: Carrier | undefined;
  /** When somebody asked for it to be given up. */
  readonly cancelledAt?: string;
}

/** What a job that has ended well leaves behind. */
export interface Outcome {
  readonly outcome: 'done' | 'cancelled';
  readonly result?: unknown;
  /** In place of a result: where the file lies that is one. */
  readonly file?: JobFile;
}

/** In the present tenant, in the name of whoever is asking. */
export function envelopeOf(payload: object): Envelope {
  const { tenantId, caller, permission, correlationId } = Work.current();
  return { tenantId, actorId: caller?.userId ?? null, actor: caller?.actor ?? null, permission, correlationId, payload };
}

export const systemEnvelope = (payload: object = {}): Envelope => ({ tenantId: null, actorId: null, actor: null, correlationId: Work.peek()?.correlationId ?? null, payload });
