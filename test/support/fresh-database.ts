import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownerClient } from './inside.js';
import { migrate } from './programs.mjs';

const at = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** A database of one's own, for what would meet the application that runs beside every test. */
export async function freshDatabase() {
  const name = `rapport_${process.pid}_${randomBytes(4).toString('hex')}`;
  const owner = await ownerClient();
  await owner.query(`create database ${name}`);
  migrate(at(process.env.TEST_DATABASE_URL!, name), 'up');
  return {
    app: at(process.env.TEST_APP_DATABASE_URL!, name),
    drop: async () => {
      // connections that have just been ended may still be there for a moment
      for (let attempt = 1; attempt < 50 && (await owner.query('select from pg_stat_activity where datname = $1', [name])).rowCount; attempt++) await sleep(100);
      await owner.query(`drop database ${name}`);
      await owner.end();
    },
  };
}
