import { AsyncLocalStorage } from 'node:async_hooks';
import type { Access } from '../auth/access.js';
import type { Scope } from '../auth/scope.js';

/** What makes a request the same as an earlier one. */
export interface IdempotencyKey {
  readonly key: string;
  /** Address and body, as a digest. */
  readonly request: string;
  /** Set when the answer is an earlier one, given again. */
  replayed?: boolean;
}

/** By which a job that runs in somebody's name knows for whom it runs: plain data. His rights are looked up anew when it does. */
export interface Actor {
  readonly userId: string;
  readonly apiKeyId?: string;
  /** Nothing beyond these: an API key's. */
  readonly permissions?: readonly string[];
  /** Rights that are looked up nowhere: a development token's. */
  readonly access?: Access;
}

/** Who is asking: a person or an integration of one tenant. */
export interface Caller {
  readonly userId: string;
  readonly roles: readonly string[];
  /** The users that he supervises. */
  readonly team: readonly string[];
  readonly sessionId?: string | undefined;
  readonly apiKeyId?: string | undefined;
  readonly actor: Actor;
  can(permission: string): boolean;
  /** How far a permission reaches for him; null when he doesn't have it. */
  scopeOf(permission: string): Scope | null;
}

/** The work in hand, whoever brought it: an HTTP request, a job, or an event. */
export interface WorkContext {
  readonly tenantId: string;
  /** Absent when the system acts by itself. */
  readonly caller?: Caller | undefined;
  /** What the caller was let in for; null where he needs no permission, since what he reaches there is his own by another rule. */
  readonly permission?: string | null | undefined;
  readonly correlationId: string;
  /** How it came in. */
  readonly origin?: 'http' | 'job' | 'event' | undefined;
  /** Where it came from, if from outside. */
  readonly address?: string | undefined;
  /** Names the request, so that it is done once however often it is sent. */
  readonly idempotency?: IdempotencyKey | undefined;
  /** When it happened, where that is not now: data that is brought in from the past. */
  readonly at?: Date | undefined;
  /** Aborted when the work is given up: then nothing more is written or read in it. */
  readonly signal?: AbortSignal | undefined;
}

/** Known of a request before anybody has signed in. */
type Started = Partial<WorkContext> & Pick<WorkContext, 'correlationId'>;

export class NoTenant extends Error {
  constructor() {
    super('there is no tenant in this work: it must come through Work.run');
  }
}

const storage = new AsyncLocalStorage<Started>();

export const Work = {
  run: <T>(context: Started, work: () => T): T => storage.run(context, work),

  /** Names the tenant and the caller once they are known. Once only: work never changes hands. */
  identify(tenantId: string, caller: Caller, permission?: string | null): void {
    const started = storage.getStore();
    if (!started || started.tenantId) throw new Error('the work in hand already has a tenant, or has not begun');
    Object.assign(started, { tenantId, caller, permission });
  },

  /** For work of the system, which goes from tenant to tenant. */
  within<T>(tenantId: string, work: () => T): T {
    const started = storage.getStore();
    if (!started || started.tenantId) throw new Error('the work in hand already has a tenant, or has not begun');
    return storage.run({ ...started, tenantId }, work);
  },

  markIdempotent(idempotency: IdempotencyKey): void {
    Object.assign(storage.getStore() ?? {}, { idempotency });
  },

  current(): WorkContext {
    const context = storage.getStore();
    if (!context?.tenantId) throw new NoTenant();
    return context as WorkContext;
  },

  peek: (): Readonly<Started> | undefined => storage.getStore(),
};
