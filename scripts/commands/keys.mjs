// The keys that access tokens are signed with.
import { runNode } from '../processes.mjs';
import { Misuse } from '../report.mjs';
import { forDevelopment } from '../secret.mjs';
import { bringUpToDate, withDatabase } from '../stages.mjs';

export default async function keys([wish, ...rest]) {
  if (!['list', 'rotate', 'revoke'].includes(wish) || rest.length > 0) throw new Misuse('keys needs list, rotate or revoke: see "rapport help keys"');
  return withDatabase(async (database) => {
    await bringUpToDate(database);
    const { DATABASE_URL, ...given } = process.env;
    const env = { ...given, ...forDevelopment(given), APP_DATABASE_URL: database.app };
    return (await runNode(['dist/src/keys.js', wish], { env })).code;
  });
}
