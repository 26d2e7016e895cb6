import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../../../../platform/jobs/job-worker.js';
import { describeQueue } from '../../../../platform/jobs/queue.js';
import { ActivateScoreModel } from '../../application/commands/activate-score-model.command.js';
import { RescoreLeads } from '../../application/commands/rescore-leads.command.js';
import type { Rescored } from '../../application/ports/scoring.port.js';
import { CountLeads } from '../../application/queries/count-leads.query.js';

const scoring = describeQueue({ name: 'lead-scoring', concurrency: 1, timeLimitMs: 4 * 3_600_000 });
/** Leads of one transaction, which takes some tens of milliseconds: what it writes, nobody waits for but the next scoring of the same lead. */
const AT_ONCE = 500;

/** Scores all leads by a version of the model, some at a time, each time in a transaction of its own. Begun again, it writes only what is still different. */
@Works({ queue: scoring, name: 'activate-score-model' })
export class ActivateScoreModelWorker extends JobWorker<{ modelVersion: number }, { leads: number; changed: number }> {
  constructor(private readonly dispatcher: Dispatcher) {
    super();
  }

  async run({ modelVersion }: { modelVersion: number }, { progress, signal }: Task): Promise<{ leads: number; changed: number }> {
    await this.dispatcher.execute(ActivateScoreModel.of({ modelVersion }));
    const total = await this.dispatcher.ask(CountLeads.of({}));
    let [leads, changed] = [0, 0];
    for (let turn: Rescored | undefined; turn === undefined || turn.last !== null; ) {
      signal.throwIfAborted();
      turn = await this.dispatcher.execute(RescoreLeads.of({ after: turn?.last ?? null, take: AT_ONCE }));
      leads += turn.looked;
      changed += turn.written;
      progress.report({ step: 'scores', percent: total === 0 ? 100 : (leads / total) * 100, counts: { leads, changed } });
    }
    return { leads, changed };
  }
}
