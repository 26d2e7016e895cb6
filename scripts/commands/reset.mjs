// Stops, and deletes the embedded data.
import { readdirSync, rmSync } from 'node:fs';
import { agreed } from '../consent.mjs';
import { removePostgres } from '../embedded-postgres.mjs';
import { inData } from '../paths.mjs';
import { Misuse, Problem, say } from '../report.mjs';
import { alone } from '../stages.mjs';
import stop from './stop.mjs';

export default async function reset(args) {
  const unknown = args.find((arg) => arg !== '--yes');
  if (unknown) throw new Misuse(`reset does not know "${unknown}": see "./rapport help reset"`);
  if (process.env.DATABASE_URL || process.env.APP_DATABASE_URL) throw new Problem('reset only deletes embedded data, and DATABASE_URL names another database: unset it, or empty that database yourself');
  if (!(await agreed(args, 'reset', 'deletes all data under .data'))) return 1;
  await stop();
  await alone(async () => {
    for (const name of ['pg', 'pg-test', 'pg-faults']) await removePostgres({ dataDir: inData(name) });
    for (const name of readdirSync(inData())) if (name !== 'run') rmSync(inData(name), { recursive: true, force: true });
  });
  say('the embedded data is deleted');
}
