import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createApp } from './app.factory.js';
import { readConfig } from './platform/config/config.js';
import { makeLog } from './platform/logs/log.js';
import { makeDocument } from './platform/openapi/document.js';

const FILE = path.resolve(import.meta.dirname, '../../openapi.json');

/** Writes openapi.json from the code, or says whether the two still agree. Needs no database. */
const config = readConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
const app = await createApp(config, makeLog(config));
const made = `${JSON.stringify(await makeDocument(app), null, 2)}\n`;
if (process.argv.includes('--check')) {
  const kept = await readFile(FILE, 'utf8').catch(() => '');
  if (kept !== made) {
    console.error('openapi.json is not what the code says: run "./rapport openapi" and commit the file');
    process.exit(1);
  }
  console.log('openapi.json agrees with the code');
} else {
  await writeFile(FILE, made);
  console.log(`openapi.json written: ${Object.keys((JSON.parse(made) as { paths: object }).paths).length} paths`);
}
process.exit(0);
