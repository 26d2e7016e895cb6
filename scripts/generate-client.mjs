// Writes the client's types from openapi.json: `node scripts/generate-client.mjs [--check]`.
import openapiTS, { astToString } from 'openapi-typescript';
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const FILE = inRoot('client/schema.d.ts');
const HEADER = '/** Made from openapi.json by "./rapport openapi". Not to be edited. */\n\n';

const made = HEADER + astToString(await openapiTS(JSON.parse(readFileSync(inRoot('openapi.json'), 'utf8')), { defaultNonNullable: false }));
if (!process.argv.includes('--check')) writeFileSync(FILE, made);
else if (readFileSync(FILE, 'utf8') !== made) {
  console.error('client/schema.d.ts is not what openapi.json says: run "./rapport openapi" and commit the file');
  process.exit(1);
}
