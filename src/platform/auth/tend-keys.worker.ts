import { JobWorker, Works } from '../jobs/job-worker.js';
import { Log } from '../logs/log.js';
import { maintenance } from '../jobs/maintenance.js';
import { SigningKeys } from './signing-keys.js';

/** Once a day: a new key for access tokens when the present one is old, and away with those that no token needs any more. */
@Works({ queue: maintenance, name: 'tend-signing-keys', system: true, schedule: { cron: '50 2 * * *', timeZone: 'UTC' } })
export class TendKeysWorker extends JobWorker {
  constructor(
    private readonly keys: SigningKeys,
    private readonly log: Log,
  ) {
    super();
  }

  async run() {
    const tended = await this.keys.tend();
    this.log.info(tended, 'tended the signing keys');
    return tended;
  }
}
