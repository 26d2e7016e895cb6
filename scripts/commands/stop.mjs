// Ends what this checkout has started.
import { stopPostgres } from '../embedded-postgres.mjs';
import { inData } from '../paths.mjs';
import { end } from '../processes.mjs';
import { say } from '../report.mjs';
import { endOrphans, others } from '../runs.mjs';
import { alone } from '../stages.mjs';

export default async function stop() {
  let ended = false;
  for (const { start, graceMs } of others()) {
    say(`ending Rapport (process ${start.pid}) …`);
    await end(start, { patience: graceMs + 20_000 });
    ended = true;
  }
  await alone(async () => {
    ended = (await endOrphans()) || ended;
    for (const name of ['pg', 'pg-test', 'pg-faults']) ended = (await stopPostgres({ dataDir: inData(name) })) || ended;
  });
  say(ended ? 'nothing of this checkout runs any more' : 'nothing was running');
}
