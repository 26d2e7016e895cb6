import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

const TOKEN = 'a-token-of-the-registry';
const PATH = /^\/api\/customers\/by-lead\/([0-9a-f-]{36})$/;
const MEMBERS = ['tenantId', 'leadId', 'kind', 'name', 'company', 'contact'];

export interface Asked {
  readonly key: string;
  readonly leadId: string;
  readonly body: { readonly tenantId: string; readonly leadId: string; readonly kind: string; readonly name: string; readonly company: Record<string, unknown> | null; readonly contact: Record<string, unknown> | null };
}

type Made = { readonly leadId: string; readonly customerId: string; readonly number: string };

/** What the registry does with one request in place of what it should; `make` makes the customer, or finds it. */
export type Oddity = (reply: { readonly response: ServerResponse; readonly socket: Socket; make(): Made; answer(body: unknown, status?: number, headers?: Record<string, string>): void; readonly asked: Asked }) => unknown;

export const never: Oddity = () => {};
export const madeButNeverSaid: Oddity = ({ make }) => void make();
export const closes: Oddity = ({ socket }) => void socket.destroy();
export const madeButCloses: Oddity = ({ make, socket }) => (make(), void socket.destroy());
export const says = (status: number, headers: Record<string, string> = {}): Oddity => ({ answer }) => answer({ error: `status ${status}` }, status, headers);
export const saysOfIt = (change: (made: Made) => unknown): Oddity => ({ make, answer }) => answer(change(make()));
export const page: Oddity = ({ response }) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>');
export const tooMuch: Oddity = ({ make, answer }) => answer({ ...make(), padding: 'x'.repeat(1_000_000) });
export const redirects: Oddity = ({ response, asked }) => void response.writeHead(307, { location: `/api/customers/by-lead/${asked.leadId}` }).end();
export const breaksOff: Oddity = ({ response, socket }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"leadId":', () => socket.destroy());
};
/** Its answer, and at once the same again for somebody else. */
export const saysTwice: Oddity = ({ make, socket }) => {
  const text = (body: object) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(JSON.stringify(body))}\r\n\r\n${JSON.stringify(body)}`;
  const made = make();
  socket.write(text(made) + text({ ...made, customerId: 'somebody-else' }));
};

/** A registry of customers that holds whoever asks to what docs/customer-registry.md says: one customer for one key, asked by one at a time. */
export class FakeCustomerRegistry {
  readonly customers = new Map<string, Made>();
  readonly asked: Asked[] = [];
  /** What it was asked in a way in which it must not be asked. */
  readonly complaints: string[] = [];
  private readonly oddities: Oddity[] = [];
  private readonly busy = new Set<string>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  static async start(): Promise<FakeCustomerRegistry> {
    const registry = new FakeCustomerRegistry();
    registry.server.listen(0, '127.0.0.1');
    await once(registry.server, 'listening');
    return registry;
  }

  get settings() {
    return { CUSTOMER_REGISTRY_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/`, CUSTOMER_REGISTRY_TOKEN: TOKEN, CUSTOMER_REGISTRY_TIMEOUT_MS: 700 };
  }

  /** For the next requests, one each. */
  next(...oddities: Oddity[]): void {
    this.oddities.push(...oddities);
  }

  /** Keeps the next request waiting; answers what lets it go on. */
  holdNext(): { readonly arrived: Promise<unknown>; letGo(): void } {
    const [arrived, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    this.next(async ({ make, answer }) => {
      arrived.resolve();
      await letGo.promise;
      answer(make());
    });
    return { arrived: arrived.promise, letGo: letGo.resolve };
  }

  forget(): void {
    this.customers.clear();
    this.asked.length = this.complaints.length = this.oddities.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    const asked = this.understood(request, text);
    if (!asked) return answer({ error: 'not understood' }, 400);
    this.asked.push(asked);
    if (this.busy.has(asked.key)) return answer({ error: 'in progress' }, 409);
    this.busy.add(asked.key);
    response.on('close', () => this.busy.delete(asked.key));
    const make = () => this.make(asked);
    const oddity = this.oddities.shift();
    if (oddity) return void oddity({ response, socket: request.socket, make, answer, asked });
    answer(make());
  }

  private make({ key, leadId }: Asked): Made {
    const made = this.customers.get(key) ?? { leadId, customerId: `reg-${leadId.slice(-12)}`, number: `R-${leadId.slice(-12)}` };
    this.customers.set(key, made);
    return made;
  }

  private understood({ method, url = '', headers }: IncomingMessage, text: string): Asked | undefined {
    const complain = (what: string) => void this.complaints.push(what);
    const leadId = PATH.exec(url)?.[1];
    if (method !== 'PUT' || leadId === undefined) return complain(`${method} ${url}`);
    if (headers.authorization !== `Bearer ${TOKEN}`) return complain('not signed in');
    if (headers['content-type'] !== 'application/json' || headers.cookie !== undefined) return complain('headers');
    const body = JSON.parse(text) as Asked['body'];
    const key = `${body.tenantId}:${leadId}`;
    if (headers['idempotency-key'] !== key || body.leadId !== leadId) complain(`key ${headers['idempotency-key']}`);
    if (Object.keys(body).toSorted().join() !== MEMBERS.toSorted().join()) complain(`members ${Object.keys(body)}`);
    return { key, leadId, body };
  }
}
