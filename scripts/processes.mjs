// Processes by identity rather than by number alone, locks that a dead process does not keep, and children.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { Problem, say } from './report.mjs';

const linux = process.platform === 'linux';
const bootId = linux ? readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim() : '';
const ps = (pid, columns) => spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();

/** What tells this process from a later one with the same number; undefined when it has ended. */
function birth(pid) {
  if (!linux) return ps(pid, 'lstart=') || undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${bootId} ${fields[18]}`;
  } catch {
    return undefined;
  }
}

export const identify = (pid) => ({ pid, birth: birth(pid) });
export const isAlive = (identity) => identity?.birth !== undefined && birth(identity.pid) === identity.birth;

/** Whether a live process has this folder as its working directory, as a PostgreSQL server has its data folder. */
export function worksIn(pid, folder) {
  if (birth(pid) === undefined) return false;
  if (!linux) return ps(pid, 'command=')?.includes(folder) ?? false;
  try {
    const [a, b] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/** Waits until a condition holds; false when the time is up. */
export async function until(condition, milliseconds, pause = 25) {
  for (const latest = performance.now() + milliseconds; performance.now() < latest; await sleep(pause)) {
    if (await condition()) return true;
  }
  return Boolean(await condition());
}

/** Ends a process: politely, then by force. */
export async function end(identity, { signal = 'SIGTERM', patience = 15_000 } = {}) {
  for (const next of [signal, 'SIGKILL']) {
    if (!isAlive(identity)) return;
    try {
      process.kill(identity.pid, next);
    } catch (error) {
      if (error.code === 'EPERM') throw new Problem(`process ${identity.pid} belongs to another user: run this as that user`);
      if (error.code !== 'ESRCH') throw error;
    }
    await until(() => !isAlive(identity), next === 'SIGKILL' ? 5_000 : patience);
  }
}

/** What a file says, undefined when it is not there or not whole. */
export const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** The living processes that keep a lock; undefined when nobody does. */
function keepers(file) {
  const lock = readJson(file);
  if (lock) return lock.root === root && lock.holders.some(isAlive) ? lock : undefined;
  try {
    return Date.now() - statSync(file).mtimeMs < 2_000 ? { holders: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** Does work that only one process at a time may do; `hold` makes a child a keeper of the lock too, should it outlive its parent. */
export async function withLock(file, work) {
  const command = process.argv.slice(2).join(' ');
  const mine = { root, command, holders: [identify(process.pid)] };
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const lock = keepers(file);
    if (lock) {
      if (!told && lock.holders.length > 0) say(`waiting for "./rapport ${lock.command}" (process ${lock.holders.find(isAlive)?.pid}) to get ready …`);
      told = true;
      await sleep(100);
    } else {
      takeAway(file);
    }
  }
  try {
    return await work({ hold: (child) => writeFileSync(file, JSON.stringify({ ...mine, holders: [...mine.holders, identify(child.pid)] })) });
  } finally {
    rmSync(file, { force: true });
  }
}

/** Removes a lock that a dead process left, unless somebody else has just done so and locked anew. */
function takeAway(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (keepers(aside)) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs a program to its end, and hands signals on to it; answers its exit code, and with `quiet` what it printed. */
export async function run(file, args, { quiet = false, onStart, ...options } = {}) {
  const child = spawn(file, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const onSignal = { SIGINT: () => {}, SIGTERM: () => child.kill('SIGTERM') };
  if (!quiet) for (const [signal, handle] of Object.entries(onSignal)) process.on(signal, handle);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => onStart?.(child));
      child.once('close', (code, signal) => resolve({ code: code ?? 128 + os.constants.signals[signal], output }));
    });
  } finally {
    for (const [signal, handle] of Object.entries(onSignal)) process.off(signal, handle);
  }
}

export const runNode = (args, options) => run(process.execPath, args, options);
