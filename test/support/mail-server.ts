import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A certificate of 127.0.0.1 and its key, known to nobody but the tests. */
const certificate = readFileSync(path.join(import.meta.dirname, 'localhost.pem'), 'utf8');
export const localhostAuthority = certificate;

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user: string | undefined;
  readonly source: string;
}

export interface MailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** How many connections there have been. */
  connections: number;
  stop(): Promise<void>;
}

const stopped: (() => Promise<void>)[] = [];

/** Ends every mail server that a test has started. */
export async function stopMailServers(): Promise<void> {
  for (const stop of stopped.splice(0)) await stop();
}

const refusal = (reply: string) => Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });

interface Behaviour extends SMTPServerOptions {
  /** Only this one is let in. */
  readonly account?: { readonly user: string; readonly password: string };
  /** What is answered to MAIL FROM, to RCPT TO by address, and after the message. */
  readonly onSender?: string;
  readonly onRecipient?: Readonly<Record<string, string>>;
  readonly onMessage?: string;
}

/** A mail server that takes what it is given. */
export async function startMailServer({ account, onSender, onRecipient = {}, onMessage, ...options }: Behaviour = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const running: MailServer = { port: 0, received, connections: 0, stop: async () => {} };
  const server = new SMTPServer({
    key: certificate,
    cert: certificate,
    authOptional: !account,
    closeTimeout: 100,
    ...options,
    onConnect: (_session, done) => {
      running.connections += 1;
      done();
    },
    onAuth: ({ username, password }, _session, done) => (username === account?.user && password === account?.password ? done(null, { user: username }) : done(refusal('535 5.7.8 ada@example.com: wrong password'))),
    onMailFrom: (_address, _session, done) => done(onSender === undefined ? null : refusal(onSender)),
    onRcptTo: ({ address }, _session, done) => done(onRecipient[address] === undefined ? null : refusal(onRecipient[address])),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // not called when the client goes away in the middle of it
      stream.on('end', () => {
        if (onMessage !== undefined) return done(refusal(onMessage));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), secure: session.secure, user: session.user as string | undefined, source: Buffer.concat(chunks).toString() });
        return done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  stopped.push(stop);
  return Object.assign(running, { port: (server.server.address() as { port: number }).port, stop });
}

/** What a server that does not keep to the rules does with one line: answers it, or something else. */
export type Reaction = (line: string, socket: Socket) => string | undefined | void;

/** A mail server that speaks line by line as it is told, after its greeting. */
export async function startOddMailServer(greeting: string | undefined, react: Reaction): Promise<{ port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (greeting !== undefined) socket.write(`${greeting}\r\n`);
    createInterface({ input: socket }).on('line', (line) => {
      const reply = react(line, socket);
      if (reply !== undefined && socket.writable) socket.write(`${reply}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stopped.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as { port: number }).port };
}
