// Which `rapport start` of this checkout are alive, and the applications that they started.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inData } from './paths.mjs';
import { end, identify, isAlive } from './processes.mjs';

const folder = inData('run/starts');
const fileOf = (pid) => `${folder}/${pid}.json`;

/** Notes this process, and what becomes known of it. */
export function note(facts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(process.pid), JSON.stringify({ start: identify(process.pid), ...facts }));
}

export const forget = () => rmSync(fileOf(process.pid), { force: true });

function noted() {
  let names = [];
  try {
    names = readdirSync(folder);
  } catch {}
  return names.flatMap((name) => {
    try {
      return { file: `${folder}/${name}`, ...JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) };
    } catch {
      return [];
    }
  });
}

/** The other starts that are alive. */
export const others = () => noted().filter(({ start }) => start.pid !== process.pid && isAlive(start));

/** Ends applications whose `rapport start` was killed, and forgets it; true when there were some. */
export async function endOrphans() {
  let found = false;
  for (const { file, start, app, graceMs } of noted()) {
    if (isAlive(start)) continue;
    found ||= isAlive(app);
    await end(app, { patience: graceMs });
    rmSync(file, { force: true });
  }
  return found;
}
