import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface Proxy {
  /** The address of what lies behind, by way of the proxy. */
  readonly url: string;
  /** Breaks every connection, and takes no new one. */
  cut(): void;
  /** Keeps every connection, and passes nothing on. */
  silence(): void;
  /** Passes on what is asked, and breaks the connection when the answer comes. */
  swallow(): void;
  restore(): Promise<void>;
}

/** Stands between the application and what it depends on, so that a test can take that away. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let silent = false;
  let swallowing = false;
  const join = (near: Socket) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      from.on('data', (chunk) => (swallowing && from === far ? near.destroy() : silent || to.write(chunk))).on('error', () => {}).on('close', () => (sockets.delete(from), to.destroy()));
    }
  };
  const listen = async (at: number): Promise<Server> => {
    const opened = createServer(join).listen(at, '127.0.0.1');
    await once(opened, 'listening');
    return opened;
  };
  let server: Server | undefined = await listen(0);
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    server?.close();
    server = undefined;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    silence: () => (silent = true),
    swallow: () => (swallowing = true),
    restore: async () => {
      cut();
      silent = swallowing = false;
      server = await listen(Number(url.port));
    },
  };
}
