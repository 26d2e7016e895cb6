import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What a connection may have on its way to us when the server stops to listen. */
const PATIENCE_MS = 250;

const markLast = (answer: ServerResponse) => {
  if (!answer.headersSent) answer.setHeader('connection', 'close');
};

/** Lets go of the clients, each when it has its answer: left alone, a server waits for connections that nobody uses. */
export class Connections {
  private readonly open = new Map<Socket, Set<ServerResponse>>();
  private draining = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.open.set(socket, new Set());
      socket.once('close', () => this.open.delete(socket));
    });
    server.prependListener('request', ({ socket }: IncomingMessage, answer: ServerResponse) => {
      this.open.get(socket)?.add(answer);
      answer.once('close', () => this.open.get(socket)?.delete(answer));
      if (this.draining) markLast(answer);
    });
  }

  /** The oldest answer that is still owed on a connection. */
  pendingOn(socket: Socket): ServerResponse | undefined {
    return this.open.get(socket)?.values().next().value;
  }

  /** From now on every answer is the last one of its connection. */
  drain(): void {
    this.draining = true;
    for (const answers of this.open.values()) for (const answer of answers) markLast(answer);
  }

  /** Ends the connections on which nobody waits for an answer. To be called when the server stops to listen. */
  endIdle(): void {
    this.drain();
    const end = () => {
      for (const [socket, answers] of this.open) if (answers.size === 0) socket.destroy();
    };
    // a process that stood still reads what has come meanwhile only after its timers
    setTimeout(() => setImmediate(end), PATIENCE_MS);
  }
}
