// Fills the demo tenant.
import { bringUpToDate, seed, withDatabase } from '../stages.mjs';

export default () =>
  withDatabase(async (database) => {
    await bringUpToDate(database);
    await seed(database);
  });
