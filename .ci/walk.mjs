// Starts Rapport as its README says, pastes the README's walks into a shell, and checks that nothing is refused but what they say is.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../scripts/paths.mjs';
import { nextFreePort } from '../scripts/ports.mjs';
import { until } from '../scripts/processes.mjs';

const WALKS = readFileSync(inRoot('README.md'), 'utf8')
  .split('```sh\n')
  .slice(1)
  .map((block) => block.slice(0, block.indexOf('```')))
  .filter((block) => block.startsWith('API='));

/** A part is a comment and the commands below it; the statuses that its comment names are those that are expected. */
function partsOf(walk) {
  return walk.split(/\n\n+/).map((part) => {
    const comment = part.split('\n').filter((line) => line.startsWith('#')).join(' ');
    return { comment, commands: part, refusals: [...comment.matchAll(/\b4\d\d\b/g)].map(([status]) => status) };
  });
}

/** Every call leaves its last status, and the part that it was made in, in a file. */
function shellOf(walk, folder) {
  const calls = join(folder, 'calls');
  const shim = `curl() { command curl -D '${folder}/head' "$@"; local ended=$?; printf '%s %s\\n' "$PART" "$(grep -a '^HTTP/' '${folder}/head' | tail -1 | cut -d' ' -f2)" >> '${calls}'; rm -f '${folder}/head'; return $ended; }`;
  return { calls, script: [shim, ...partsOf(walk).map(({ commands }, index) => `PART=${index}\n${commands}`)].join('\n\n') };
}

function take(walk, address) {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  try {
    const { calls, script } = shellOf(walk.replaceAll('http://127.0.0.1:3000', address), folder);
    const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: inRoot('.'), encoding: 'utf8', timeout: 180_000 });
    const printed = `${stdout}\n${stderr}`;
    assert.equal(status, 0, printed);
    const made = readFileSync(calls, 'utf8').trim().split('\n').map((line) => line.split(' '));
    for (const [index, { comment, refusals }] of partsOf(walk).entries()) {
      const statuses = made.filter(([part]) => Number(part) === index).map(([, answered]) => answered);
      assert.deepEqual(statuses.filter((answered) => !/^[23]/.test(answered)), refusals, `${comment}\n${printed}`);
      if (statuses.length > 0) console.log(`ok   ${statuses.join(' ')}  ${comment}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const port = await nextFreePort(3200);
const address = `http://127.0.0.1:${port}`;
const child = spawn(inRoot('rapport'), ['start'], { env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
const ended = once(child, 'close');
let printed = '';
for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
try {
  assert.ok(await until(async () => child.exitCode !== null || (await fetch(`${address}/health/ready`).catch(() => undefined))?.ok, 120_000, 100), printed);
  assert.equal(child.exitCode, null, printed);
  assert.ok(WALKS.length >= 4);
  for (const walk of WALKS) take(walk, address);
} finally {
  if (child.exitCode === null) child.kill('SIGTERM');
  await ended;
}
