import { compareSync } from 'bcryptjs';
import { parentPort, workerData } from 'node:worker_threads';

const { password, hash } = workerData as { password: string; hash: string };
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
parentPort!.postMessage(compareSync(password, hash));
