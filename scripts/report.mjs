// What a command tells its user: progress with the seconds since its start, and a problem as one line.

/** Something that the user can put right. The message says what is wrong and what to do. */
export class Problem extends Error {}

/** A command that was written wrongly. */
export class Misuse extends Problem {}

const seconds = (since = 0) => ((performance.now() - since) / 1000).toFixed(1);

export const say = (text) => console.log(`[${seconds().padStart(5)} s] ${text}`);

/** Does some work, and says that it is being done as soon as it takes noticeable time. */
export async function step(title, work) {
  const begin = performance.now();
  const remind = () => say(`${title} …${performance.now() - begin > 5_000 ? ` for ${seconds(begin)} s now` : ''}`);
  const timers = [setTimeout(remind, 800), setInterval(remind, 10_000)];
  try {
    return await work();
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

const ADVICE = {
  EACCES: 'run this as the user that owns the checkout, or give it the rights',
  EPERM: 'run this as the user that owns the checkout, or give it the rights',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full: make room and run this again',
  EDQUOT: 'the disk quota is used up: make room and run this again',
};

/** One line for any failure. */
export function describe(error) {
  if (error instanceof Problem) return error.message;
  const advice = ADVICE[error?.code];
  if (advice) return `${error.path ?? error.syscall}: ${error.code}: ${advice}`;
  return `${String(error?.message ?? error).split('\n')[0]} (RAPPORT_DEBUG=1 shows where)`;
}
