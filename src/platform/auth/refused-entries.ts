import { Injectable } from '@nestjs/common';
import { NoteRefusal } from '../audit/note-refusal.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Log } from '../logs/log.js';
import { Metrics } from '../metrics/metrics.js';
import { Work } from '../tenancy/work.js';
import { Quota } from './quota.js';
import type { NotLetIn } from './signed-in.js';

/** What is written down in an hour, in each process. */
const OF_A_TENANT = 100;
/** Anybody can write the name of a tenant into a token that he signs himself. */
const UNPROVEN_OF_A_TENANT = 20;
const UNPROVEN_IN_ALL = 200;

/** Writes down in the audit of a tenant who tried to get into it and was not let in: so much of it as tells the tale, and no more than somebody can make us write. */
@Injectable()
export class RefusedEntries {
  private readonly quota = new Quota();
  private readonly refusals;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.refusals = metrics.counter('rapport_refused_entries_total', 'Requests that were not let in, by the code of the answer.', ['code']);
  }

  async note({ answer: { code }, claimant }: NotLetIn): Promise<void> {
    this.refusals.inc({ code });
    if (!claimant) return;
    const { tenantId, userId, isProven } = claimant;
    const fits = isProven ? this.quota.take([tenantId, OF_A_TENANT]) : this.quota.take([`unproven ${tenantId}`, UNPROVEN_OF_A_TENANT], ['unproven', UNPROVEN_IN_ALL]);
    if (!fits) return;
    const { correlationId, address } = Work.peek()!;
    const note = NoteRefusal.of({ code, userId: userId ?? null, isProven });
    try {
      await Work.run({ tenantId, correlationId, origin: 'http', address }, () => this.dispatcher.execute(note));
    } catch (error) {
      this.log.warn({ err: error, code }, 'somebody was not let in, and it could not be written down');
    }
  }
}
