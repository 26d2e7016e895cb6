import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { admin, database, app, redis, folder } = globalThis.rapportTest;
  await app.stop();
  await redis?.stop();
  await admin.query(`drop database ${database} with (force)`);
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
}
