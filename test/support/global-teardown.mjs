export default async function tearDown() {
  const { admin, database, app, redis } = globalThis.rapportTest;
  await app.stop();
  await redis?.stop();
  await admin.query(`drop database ${database} with (force)`);
  await admin.end();
}
