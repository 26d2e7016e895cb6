import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createApp } from './app.factory.js';
import { readConfig, settingsTable } from './platform/config/config.js';
import { makeLog } from './platform/logs/log.js';
import { makeDocument } from './platform/openapi/document.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TABLE = /(<!-- settings -->\n)[^]*(<!-- \/settings -->)/;

/** Files that are made from the code: written, or with --check compared. Needs no database. */
const config = readConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
const app = await createApp(config, makeLog(config));
const kept = async (file: string) => readFile(path.join(ROOT, file), 'utf8').catch(() => '');
const made: Record<string, string> = {
  'openapi.json': `${JSON.stringify(await makeDocument(app), null, 2)}\n`,
  'docs/operating.md': (await kept('docs/operating.md')).replace(TABLE, `$1${settingsTable()}\n$2`),
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
