import { expect } from '@jest/globals';
import { connect } from 'node:net';

export interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  readonly [member: string]: unknown;
}

/** An answer that was read from the socket itself. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** A stack trace, SQL, the path of a file, or the name of a library. */
const OUR_INSIDES = [/\n\s*at /, /\.[cm]?[jt]s\b/, /node_modules|\/src\/|\/dist\//, /\b(?:select|insert|update|delete)\b[^.]*\b(?:from|into|set)\b/i, /fastify|\bnest(?:js)?\b|mikro|kysely|postgres|\bpg\b|pino|passport|jwt|jsonwebtoken|class-validator|FST_|HPE_|ERR_|undefined|\[object/i, /\b\w*(?:Error|Exception)\b/];

/** Whatever is refused is refused in this form, and tells nothing of what we are made of. */
export async function expectProblem(answer: Response | RawAnswer, status: number, code: string): Promise<Problem> {
  const body = answer instanceof Response ? await answer.text() : answer.body;
  expect({ status: answer.status, body }).toEqual({ status, body: expect.stringContaining(`"code":"${code}"`) });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = JSON.parse(body) as Problem;
  const { errors, checks, count, examples, ...rest } = problem;
  const text = expect.stringMatching(/^\S.*\S$/s);
  expect(rest).toEqual({ type: `/api/docs#${code}`, title: text, status, detail: text, instance: expect.any(String), code, correlationId: answer.headers.get('x-correlation-id') });
  expect(problem.correlationId).toMatch(/^[\w.:@/+=-]{8,128}$/);
  for (const fault of errors ?? []) expect(fault).toEqual({ pointer: expect.any(String), code: expect.stringMatching(/^[a-z\d_]+$/), message: text });
  if (checks !== undefined) expect(status).toBe(503);
  if (count !== undefined) expect({ status, count, examples: examples ?? [] }).toEqual({ status: 409, count: expect.any(Number), examples: expect.any(Array) });
  for (const inside of OUR_INSIDES) expect(JSON.stringify({ ...rest, errors, instance: '' })).not.toMatch(inside);
  expect(answer.headers.get('server') ?? answer.headers.get('x-powered-by')).toBeNull();
  return problem;
}

const ANSWER = /^HTTP\/1\.1 (\d{3}) [^\r\n]+\r\n((?:[^\r\n]+\r\n)*)\r\n/;

function answersIn(bytes: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = bytes; ; ) {
    const [head, status, lines = ''] = ANSWER.exec(rest.toString('latin1')) ?? [];
    if (head === undefined) return answers;
    const headers = new Headers(lines.split('\r\n').filter(Boolean).map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
    const end = head.length + Number(headers.get('content-length') ?? 0);
    answers.push({ status: Number(status), headers, body: rest.subarray(head.length, end).toString() });
    rest = rest.subarray(end);
  }
}

/** What is sent on a socket, and how many milliseconds to wait in between. */
export type Part = string | Buffer | number;

export interface Talk {
  readonly answers: readonly RawAnswer[];
  /** By the server, before patience ran out. */
  readonly closed: boolean;
  readonly ms: number;
}

/** Sends bytes as they are, and listens until the server closes the connection or patience runs out. */
export async function talk(url: string, parts: Part | readonly Part[], patienceMs = 3_000): Promise<Talk> {
  const began = performance.now();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk)).on('error', () => {});
  const over = new Promise<boolean>((resolve) => {
    socket.once('close', () => resolve(true));
    setTimeout(() => resolve(false), patienceMs).unref();
  });
  for (const part of [parts].flat()) {
    if (typeof part === 'number') await Promise.race([over, new Promise((resolve) => setTimeout(resolve, part))]);
    else if (socket.writable) socket.write(part);
  }
  const closed = await over;
  socket.destroy();
  return { answers: answersIn(Buffer.concat(received)), closed, ms: performance.now() - began };
}

/** The one answer to a conversation that the server has ended. */
export async function answerTo(url: string, parts: Part | readonly Part[], patienceMs?: number): Promise<RawAnswer> {
  const { answers, closed } = await talk(url, parts, patienceMs);
  expect({ closed, answers: answers.length }).toEqual({ closed: true, answers: 1 });
  return answers[0]!;
}

/** The text of a request; `Connection: close` unless it is told otherwise. */
export function requestText(method: string, target: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...(body !== '' && { 'Content-Length': String(Buffer.byteLength(body)) }), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
