import { compareSync } from 'bcryptjs';
import { parentPort, workerData } from 'node:worker_threads';

const { password, hash } = workerData as { password: string; hash: string };
parentPort!.postMessage(compareSync(password, hash));
