import { Worker } from 'node:worker_threads';

const HASH = /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/;

export const isBcrypt = (hash: string): boolean => HASH.test(hash);

/** In a thread of its own, which ends with the answer: such hashes come from elsewhere, and each is met once. */
export function compareBcrypt(password: string, hash: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./bcrypt-thread.js', import.meta.url), { workerData: { password, hash } });
    thread.once('message', (isRight: boolean) => resolve(isRight)).once('error', reject);
    thread.once('exit', () => reject(new Error('the comparison has ended without an answer')));
  });
}
