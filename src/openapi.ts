import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createApp } from './app.factory.js';
import { readConfig } from './platform/config/config.js';
import { settingsAsEnvironmentFile, settingsForCompose, settingsTable } from './platform/config/settings-files.js';
import { makeLog } from './platform/logs/log.js';
import { makeDocument } from './platform/openapi/document.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The part of a file between two marks, which are comments in the language of the file. */
const MADE = /(^.*<settings>.*\n)[^]*?(^.*<\/settings>)/m;

/** Files that are made from the code: written, or with --check compared. Needs no database. */
const config = readConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
const app = await createApp(config, makeLog(config));
const kept = async (file: string) => readFile(path.join(ROOT, file), 'utf8').catch(() => '');
const filled = async (file: string, text: string) => (await kept(file)).replace(MADE, (_, before: string, after: string) => `${before}${text}\n${after}`);
const made: Record<string, string> = {
  'openapi.json': `${JSON.stringify(await makeDocument(app), null, 2)}\n`,
  'docs/operating.md': await filled('docs/operating.md', settingsTable()),
  '.env.example': await filled('.env.example', settingsAsEnvironmentFile()),
  'docker-compose.yml': await filled('docker-compose.yml', settingsForCompose()),
};
let stale = false;
for (const [file, content] of Object.entries(made)) {
  if ((await kept(file)) === content) {
    console.log(`${file} agrees with the code`);
  } else if (process.argv.includes('--check')) {
    console.error(`${file} is not what the code says: run "./rapport openapi" and commit the file`);
    stale = true;
  } else {
    await writeFile(path.join(ROOT, file), content);
    console.log(`${file} written`);
  }
}
process.exit(stale ? 1 : 0);
