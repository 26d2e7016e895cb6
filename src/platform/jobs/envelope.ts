import { permissionsOf, type Role } from '../auth/roles.js';
import type { JobFile } from './job-files.js';
import type { Carrier } from '../tracing/tracing.js';
import { type Caller, Work } from '../tenancy/work.js';

/** What a queue keeps of a job: for whom it runs, and with what. */
export interface Envelope {
  /** Null for a job of the system. */
  readonly tenantId: string | null;
  readonly actorId: string | null;
  readonly role: string | null;
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
  const { tenantId, caller, correlationId } = Work.current();
  return { tenantId, actorId: caller?.userId ?? null, role: caller?.role ?? null, correlationId, payload };
}

export const systemEnvelope = (payload: object = {}): Envelope => ({ tenantId: null, actorId: null, role: null, correlationId: Work.peek()?.correlationId ?? null, payload });

/** Whoever asked, with the rights that his role has. */
export function callerOf({ actorId, role }: Envelope): Caller | undefined {
  if (actorId === null) return undefined;
  return { userId: actorId, can: role === null ? () => false : permissionsOf(role as Role), ...(role !== null && { role }) };
}
