// What records are found by in the search over everything: made anew, or held against the records.
import { runNode } from '../processes.mjs';
import { Misuse } from '../report.mjs';
import { forDevelopment } from '../secret.mjs';
import { bringUpToDate, withDatabase } from '../stages.mjs';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export default async function search([wish, ...rest]) {
  if (!['rebuild', 'check'].includes(wish)) throw new Misuse('search needs rebuild or check: see "./rapport help search"');
  const [option, tenant, ...more] = rest;
  if (option !== undefined && (option !== '--tenant' || !UUID.test(tenant ?? '') || more.length > 0)) throw new Misuse(`search ${wish} takes --tenant and the id of one: see "./rapport help search"`);
  return withDatabase(async (database) => {
    await bringUpToDate(database);
    const { DATABASE_URL, ...given } = process.env;
    const env = { ...given, ...forDevelopment(given), APP_DATABASE_URL: database.app };
    return (await runNode(['dist/src/search.js', wish, ...(tenant ? [tenant.toLowerCase()] : [])], { env })).code;
  });
}
