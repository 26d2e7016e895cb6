import { AsyncLocalStorage } from 'node:async_hooks';

export type StepKind = 'server' | 'internal' | 'client' | 'producer' | 'consumer';

/** How a step was done; never with which values, and not for whom. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** A trace on its way from process to process, as the headers of W3C Trace Context. */
export type Carrier = Readonly<Record<string, string>>;

/** A step of a trace that has begun. */
export interface Step {
  readonly traceId: string;
  readonly carrier: Carrier;
  /** A failure is an error, or the name of one. */
  end(facts?: Facts, failure?: unknown): void;
}

/** Writes the steps down. */
export interface Tracer {
  /** Without a parent a new trace begins. `at` is in milliseconds of the epoch. */
  begin(kind: StepKind, name: string, facts: Facts, parent: Step | undefined, at?: number): Step;
  /** The same for a parent in another process. */
  follow(kind: StepKind, name: string, facts: Facts, parent: Carrier): Step;
  close(): Promise<void>;
}

const inHand = new AsyncLocalStorage<Step>();
let tracer: Tracer | undefined;

async function followed<T>(step: Step, work: () => Promise<T>): Promise<T> {
  try {
    const result = await inHand.run(step, work);
    step.end();
    return result;
  } catch (error) {
    step.end({}, error);
    throw error;
  }
}

/** The trace that the work in hand belongs to. Without a tracer each call does the work, and nothing else. */
export const Tracing = {
  isOn: (): boolean => tracer !== undefined,

  start(started: Tracer): void {
    tracer = started;
  },

  async stop(): Promise<void> {
    const stopped = tracer;
    tracer = undefined;
    await stopped?.close();
  },

  current: (): Step | undefined => inHand.getStore(),

  /** Does work as a step of the trace in hand, or of the one that came with it. */
  step<T>(kind: StepKind, name: string, facts: Facts, work: () => Promise<T>, from?: Carrier): Promise<T> {
    const step = Tracing.begin(kind, name, facts, from);
    return step ? followed(step, work) : work();
  },

  /** For a step that ends elsewhere. What the process asks of others for itself, in no work, is not followed. */
  begin(kind: StepKind, name: string, facts: Facts, from?: Carrier): Step | undefined {
    if (from) return tracer?.follow(kind, name, facts, from);
    const parent = inHand.getStore();
    return parent || kind !== 'client' ? tracer?.begin(kind, name, facts, parent) : undefined;
  },

  inside: <T>(step: Step, work: () => T): T => inHand.run(step, work),

  /** For a step that is over already. One that belongs to no trace is left out. */
  note(kind: StepKind, name: string, facts: Facts, tookMs: number, failure?: unknown): void {
    const parent = inHand.getStore();
    if (parent) tracer?.begin(kind, name, facts, parent, Date.now() - tookMs).end({}, failure);
  },
};
