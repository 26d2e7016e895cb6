import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { admin, database, app, redis, folder } = globalThis.rapportTest;
  await app.stop();
  await redis?.stop();
  const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [database]);
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
}
