// The stages from a checkout to a database that is ready, which commands go through.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, buildId } from './build.mjs';
import { EMBEDDED, grantRights, isEmbedded, openDatabase } from './database.mjs';
import { runningPostgres, stopPostgres } from './embedded-postgres.mjs';
import { install } from './install.mjs';
import { inData, inRoot } from './paths.mjs';
import { runNode, withLock } from './processes.mjs';
import { Problem, say, step } from './report.mjs';
import { others } from './runs.mjs';
import { forDevelopment } from './secret.mjs';

const LOCK = inData('run/rapport.lock');
const MARK = inData('filled');

/** Held while a command sets up or uses the database; not while the application runs. */
export const alone = (work) => withLock(LOCK, work);

export async function prepare() {
  await install();
  await build();
}

/** Does work with the database, and ends the embedded PostgreSQL afterwards when it did not run before. */
export const withDatabase = (work) =>
  alone(async () => {
    await prepare();
    const running = isEmbedded() && runningPostgres(EMBEDDED.dataDir);
    try {
      return await work(await openDatabase());
    } finally {
      if (!running) await closeDatabase();
    }
  });

/** Ends the embedded PostgreSQL, unless another start of this checkout uses it. */
export async function closeDatabase() {
  if (isEmbedded() && others().length === 0) await stopPostgres(EMBEDDED);
}

/** The migrations, by the owner of the schema. */
export async function migrate({ owner, app }, args, options) {
  if (!owner) throw new Problem('migrations need the address of the owner of the schema: set DATABASE_URL');
  const env = { ...process.env, DATABASE_URL: owner, APP_DATABASE_URL: app };
  return runNode(['dist/src/platform/persistence/migrate.js', ...args], { env, ...options });
}

export async function bringUpToDate(database) {
  const { code, output } = await step('bringing the schema up to date', () => migrate(database, ['up'], { quiet: true }));
  if (code !== 0) throw new Problem(`the schema could not be brought up to date: ${reason(output)}`);
  const done = output.match(/^up /gm)?.length ?? 0;
  await grantRights(database);
  if (done > 0) say(`the schema is up to date (${done} migration${done === 1 ? '' : 's'})`);
}

export async function seed(database) {
  const { DATABASE_URL, ...given } = process.env;
  const env = { ...given, ...forDevelopment(given), APP_DATABASE_URL: database.app };
  const { code, output } = await step('filling the demo tenant', () => runNode(['dist/src/seed.js'], { env, quiet: true }));
  if (code !== 0) throw new Problem(`the demo tenant could not be filled: ${reason(output)}`);
  say(lastLine(output));
}

/** Schema and demo tenant, unless this very build has done both in this very database, and nobody has undone it. */
export async function fill(database, { withDemo }) {
  const mark = `${database.id} ${buildId()} ${withDemo ? 'with' : 'without'} demo\n`;
  const known = existsSync(MARK) && readFileSync(MARK, 'utf8') === mark;
  if (known && String(database.migrations) === String(migrationNames())) return;
  await bringUpToDate(database);
  if (withDemo) await seed(database);
  writeFileSync(MARK, mark);
}

const migrationNames = () => readdirSync(inRoot('dist/migrations')).filter((name) => /^Migration\w+\.js$/.test(name)).map((name) => name.slice(0, -3)).toSorted();
/** The message of an uncaught error, or else the last line. */
const reason = (output) => /^\w*Error: (.*)$/m.exec(output)?.[1] ?? lastLine(output);
const lastLine = (text) => text.trim().split('\n').at(-1);
