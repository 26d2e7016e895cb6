const GOOD_MS = 30_000;
const BAD_MS = 5_000;

/** Asks what is too dear to be asked at every probe: a good answer holds for half a minute, a bad one for a few seconds, and nobody asks while somebody waits for an answer. */
export function remembered(ask: () => Promise<unknown>): () => Promise<unknown> {
  let answer: Promise<unknown> | undefined;
  let until = 0;
  return () => {
    if (answer && performance.now() < until) return answer;
    until = Infinity;
    const asked = ask();
    asked.then(
      () => (until = performance.now() + GOOD_MS),
      () => (until = performance.now() + BAD_MS),
    );
    return (answer = asked);
  };
}
