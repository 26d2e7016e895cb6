// Random secrets of this checkout, made once and kept where only their owner can read them.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inData } from './paths.mjs';
import { production } from './start-options.mjs';

export function secret(name) {
  const file = inData(name);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** What the application has in development when nobody has said otherwise: the same for everything that this checkout runs. */
export const forDevelopment = (env) => (production ? {} : { NODE_ENV: env.NODE_ENV || 'development', SECRET_KEY: env.SECRET_KEY || secret('secret-key') });
