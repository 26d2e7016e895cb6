import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Passing {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
export interface Returning {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A fault that a server could have, planted between it and its client. */
export interface Fault {
  /** Before the server sees the request. */
  request?(request: Passing): void;
  /** Before the client sees the answer. */
  answer?(answer: Returning, request: Passing): void;
}

/** A server that is the other one, with a fault. */
export async function startFaultyProxy(target: string, fault: Fault): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const request: Passing = { method: incoming.method!, path: incoming.url!, headers: { ...incoming.headers }, body: Buffer.concat(chunks).toString() };
      fault.request?.(request);
      const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...headers } = request.headers;
      const answered = await fetch(`${target}${request.path}`, { method: request.method, headers: headers as Record<string, string>, ...(request.body !== '' && { body: request.body }) });
      const answer: Returning = { status: answered.status, headers: Object.fromEntries(answered.headers), body: await answered.text() };
      fault.answer?.(answer, request);
      const { 'content-encoding': ____e, 'content-length': ____l, 'transfer-encoding': ____t, ...shown } = answer.headers;
      outgoing.writeHead(answer.status, shown);
      outgoing.end(answer.status === 204 || answer.status === 304 ? undefined : answer.body);
    })().catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
