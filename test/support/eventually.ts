import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is right, and gives the last answer when the time is over. */
export async function eventually<T>(ask: () => T | Promise<T>, isRight: (answer: T) => boolean, ms = 10_000): Promise<T> {
  for (const giveUp = Date.now() + ms; ; await sleep(20)) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > giveUp) return answer;
  }
}
