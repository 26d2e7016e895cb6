// TCP ports: is one free, and which is the next free one.
import { createServer } from 'node:net';
import { Problem } from './report.mjs';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });

/** The port when it can be listened on (0 takes any), undefined when it is taken. */
export async function freePort(port, host = '127.0.0.1') {
  try {
    return await listen(port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') return undefined;
    if (error.code === 'EACCES') throw new Problem(`port ${port} needs more rights: choose one from 1024 on`);
    throw new Problem(`HOST ${host} can't be listened on (${error.code}): correct it`);
  }
}

/** The first free port from one on. */
export async function nextFreePort(from, host) {
  for (let port = from; port < from + 200; port++) {
    if ((await freePort(port, host)) !== undefined) return port;
  }
  throw new Problem(`no port from ${from} to ${from + 199} is free: end something, or choose another`);
}
