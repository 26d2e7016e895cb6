// Brings the schema up to date, takes back its last change, or lists both.
import { agreed } from '../consent.mjs';
import { Misuse } from '../report.mjs';
import { migrate, withDatabase } from '../stages.mjs';

export default async function (args) {
  const [direction, ...options] = args;
  if (!['up', 'down', 'status'].includes(direction)) throw new Misuse('migrate needs up, down or status: see "./rapport help migrate"');
  const known = direction === 'down' ? ['--all', '--yes'] : [];
  const unknown = options.find((option) => !known.includes(option));
  if (unknown) throw new Misuse(`migrate ${direction} does not know "${unknown}": see "./rapport help migrate"`);
  const all = options.includes('--all');
  if (direction === 'down' && !(await agreed(options, 'migrate down', all ? 'deletes all tables, with their data' : 'takes back the last change of the schema, with the data in it'))) return 1;
  return withDatabase(async (database) => (await migrate(database, all ? ['down', '--all'] : [direction])).code);
}
