import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const runners = globSync('scripts/**/*.mjs', { cwd: root }).flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return /APP_DATABASE_URL: database\.app\b/.test(text) ? [{ file, text }] : [];
});

describe('a command that runs the application', () => {
  it('runs it with the secret that all others run it with: what one has sealed, another opens', () => {
    expect(runners.map(({ file }) => path.basename(file)).toSorted()).toEqual(['keys.mjs', 'search.mjs', 'stages.mjs', 'start.mjs']);
    expect(runners.filter(({ text }) => !text.includes('...forDevelopment(')).map(({ file }) => file)).toEqual([]);
  });
});
