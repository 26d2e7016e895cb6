// Brings the schema up to date, takes back its last change, or lists both.
import { Misuse } from '../report.mjs';
import { migrate, withDatabase } from '../stages.mjs';

export default async function (args) {
  if (!['up', 'down', 'status'].includes(args[0])) throw new Misuse('migrate needs up, down or status: see "rapport help migrate"');
  return withDatabase(async (database) => (await migrate(database, args)).code);
}
