import type { Condition } from '../../../../platform/conditions/condition.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { JobWorker, type Task, Works } from '../../../../platform/jobs/job-worker.js';
import { describeQueue } from '../../../../platform/jobs/queue.js';
import { ListRecords } from '../../../../platform/resource/record-queries.js';
import type { Resource } from '../../../../platform/resource/resource.js';
import { type AssignedMany, AssignLeads } from '../../application/commands/assign-leads.command.js';
import { leads } from '../../application/queries/leads.resource.js';
import type { LeadId } from '../../domain/lead/lead.js';

const queue = describeQueue({ name: 'assigning', concurrency: 1, timeLimitMs: 3_600_000 });

/** So many are given away in one transaction. */
const AT_ONCE = 500;

export interface AssigningOrder {
  readonly where: Condition;
  readonly ownerId: string | null;
  readonly reason: string | null;
}

/** Gives many leads away, some hundreds in a transaction. What was given away already is as it shall be, so it may be done again. */
@Works({ queue, name: 'assign-leads' })
export class AssignLeadsWorker extends JobWorker<AssigningOrder, AssignedMany> {
  constructor(private readonly dispatcher: Dispatcher) {
    super();
  }

  async run({ where, ownerId, reason }: AssigningOrder, { progress, signal }: Task): Promise<AssignedMany> {
    const done = { assigned: 0, unchanged: 0 };
    for (let cursor: string | undefined; ;) {
      signal.throwIfAborted();
      const { ids, next } = await leadsToAssign(this.dispatcher, where, cursor);
      const { assigned, unchanged } = await this.dispatcher.execute(AssignLeads.of({ ids, ownerId, reason }));
      done.assigned += assigned;
      done.unchanged += unchanged;
      progress.report({ step: 'leads', counts: done });
      if (next === null) return done;
      cursor = next;
    }
  }
}

/** The next of those that fit, and that whoever asks may give away: as many as go into one transaction. */
export async function leadsToAssign(dispatcher: Dispatcher, where: Condition, cursor?: string): Promise<{ readonly ids: readonly LeadId[]; readonly next: string | null }> {
  const query = { sort: [{ field: 'id', descending: false }], skip: 0, take: AT_ONCE, count: 'none', deleted: false, include: [], fields: ['id'], where, ...(cursor !== undefined && { cursor }) } as const;
  const { data, page } = await dispatcher.ask(ListRecords.of({ resource: leads as Resource, query, permission: leads.permission('assign') }));
  return { ids: data.map(({ id }) => id as LeadId), next: page.nextCursor };
}
