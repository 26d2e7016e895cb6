// Which `rapport start` of this checkout are alive, and the applications that they started.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { inData, root } from './paths.mjs';
import { end, identify, isAlive, readJson } from './processes.mjs';

const folder = inData('run/starts');
const fileOf = (pid) => `${folder}/${pid}.json`;

/** Notes this process, and what becomes known of it. */
export function note(facts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(process.pid), JSON.stringify({ root, start: identify(process.pid), ...facts }));
}

export const forget = () => rmSync(fileOf(process.pid), { force: true });

/** All notes of this checkout; one that came with a copy of another checkout's folder does not count. */
function noted() {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => ({ file: `${folder}/${name}`, ...readJson(`${folder}/${name}`) })).filter((entry) => entry.root === root);
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
