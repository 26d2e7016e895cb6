import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';

export interface RegistryAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const LARGEST_ANSWER = 65_536;
export const TOO_LARGE = 'TOO_LARGE';

const failure = (code: string) => Object.assign(new Error('the registry was not heard'), { code });

/** One request on a connection of its own, so that no answer is taken for that to another; it follows nowhere, and ends in time. */
export function exchange(address: URL, headers: Readonly<Record<string, string>>, body: string, deadline: AbortSignal): Promise<RegistryAnswer> {
  const { request: open } = address.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), accept: 'application/json', 'accept-encoding': 'identity' };
    const request = open(address, { method: 'PUT', agent: false, headers: sent });
    const late = () => fail(failure('TIMED_OUT'));
    const end = (settle: () => void) => {
      deadline.removeEventListener('abort', late);
      settle();
      request.destroy();
    };
    const fail = (error: Error) => end(() => reject(error));
    deadline.addEventListener('abort', late);
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('error', fail);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LARGEST_ANSWER) fail(failure(TOO_LARGE));
      });
      response.on('end', () => end(() => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() })));
    });
    request.end(body);
  });
}
