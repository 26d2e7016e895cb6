import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { Work } from '../tenancy/work.js';
import { type Step, Tracing } from './tracing.js';

const CORRELATION = 'x-correlation-id';

/** A call that is about to leave: by `fetch`, or by `node:http`. */
interface Call {
  readonly method: string;
  readonly host: string;
  has(header: string): boolean;
  add(header: string, value: string): void;
}

interface UndiciRequest {
  readonly method: string;
  readonly origin: string | URL;
  readonly headers: readonly unknown[];
  addHeader(name: string, value: string): void;
}

const steps = new WeakMap<object, Step>();
let following = false;

/** Only what belongs to a piece of work: what the process sends for itself is nobody's. */
function leave(key: object, call: Call): void {
  const work = Work.peek();
  if (!work) return;
  if (!call.has(CORRELATION)) call.add(CORRELATION, work.correlationId);
  const step = Tracing.begin('client', call.method, { 'http.request.method': call.method, 'server.address': call.host });
  if (!step) return;
  steps.set(key, step);
  for (const [header, value] of Object.entries(step.carrier)) if (!call.has(header)) call.add(header, value);
}

function arrive(key: object, status: number | undefined, failure?: unknown): void {
  steps.get(key)?.end({ 'http.response.status_code': status }, failure ?? (status !== undefined && status >= 400 ? String(status) : undefined));
  steps.delete(key);
}

const fetched = (request: UndiciRequest): Call => ({
  method: request.method,
  host: new URL(request.origin).hostname,
  has: (header) => request.headers.some((name, i) => i % 2 === 0 && String(name).toLowerCase() === header),
  add: (header, value) => request.addHeader(header, value),
});

const requested = (request: ClientRequest): Call => ({ method: request.method, host: request.host, has: (header) => request.hasHeader(header), add: (header, value) => void request.setHeader(header, value) });

/** What Node.js tells of a call: when it is made, when it is answered, when it fails. */
interface Told {
  readonly request: never;
  readonly response: { readonly statusCode: number };
  readonly error: Error;
}

function follow([made, answered, failed]: readonly [string, string, string], callOf: (request: never) => Call): void {
  const told = (message: unknown) => message as Told;
  subscribe(made, (message) => leave(told(message).request, callOf(told(message).request)));
  subscribe(answered, (message) => arrive(told(message).request, told(message).response.statusCode));
  subscribe(failed, (message) => arrive(told(message).request, undefined, told(message).error));
}

/**
 * Every call to another server carries the correlation id of the work that makes it, and is a step of its trace. Node.js
 * itself tells of each, so that nobody has to remember it.
 */
export function followOutboundCalls(): void {
  if (following) return;
  following = true;
  follow(['undici:request:create', 'undici:request:headers', 'undici:request:error'], fetched);
  follow(['http.client.request.created', 'http.client.response.finish', 'http.client.request.error'], requested);
}
