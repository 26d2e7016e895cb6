// Installs the dependencies that package-lock.json names, when they are not the ones that are installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inData, inRoot } from './paths.mjs';
import { run, withLock } from './processes.mjs';
import { Problem, say, step } from './report.mjs';

const stamp = inRoot('node_modules/.rapport-lock');

const wanted = () => `${process.platform} ${process.arch} ${createHash('sha256').update(readFileSync(inRoot('package-lock.json'))).digest('hex')}\n`;

export function isInstalled() {
  try {
    return readFileSync(stamp, 'utf8') === wanted();
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** npm looks for the machine's settings beside the Node.js that runs it, so another Node.js must be told where they are. */
export function npmEnvironment() {
  const { RAPPORT_PATH, ...environment } = process.env;
  if (environment.npm_config_globalconfig || environment.NPM_CONFIG_GLOBALCONFIG || !RAPPORT_PATH) return environment;
  const { stdout } = spawnSync('npm', ['config', 'get', 'globalconfig'], { env: { ...environment, PATH: RAPPORT_PATH }, encoding: 'utf8' });
  const file = stdout?.trim();
  return file ? { ...environment, NPM_CONFIG_GLOBALCONFIG: file } : environment;
}

export async function install() {
  if (isInstalled()) return;
  await withLock(inData('run/install.lock'), async ({ hold }) => {
    if (isInstalled()) return;
    rmSync(stamp, { force: true });
    const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
    const { code, output } = await step('installing the dependencies (some 30 s)', () => run('npm', args, { env: npmEnvironment(), quiet: true, onStart: hold })).catch((error) => {
      throw error.code === 'ENOENT' ? new Problem('npm is missing: install it and run this again') : error;
    });
    if (code !== 0) throw new Problem(`npm could not install the dependencies: ${reason(output)}`);
    writeFileSync(stamp, wanted());
    say('dependencies installed');
  });
}

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/;

function reason(output) {
  const offline = OFFLINE.exec(output)?.[0];
  if (offline) return `the package registry does not answer (${offline}): look at the network and npm's proxy settings, and run this again`;
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return lines.filter((line) => line && !/^(code|errno|syscall|A complete log)\b/.test(line))[0] ?? `it ended with ${output.trim() || 'no message'}`;
}
