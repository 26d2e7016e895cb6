import type { Clock } from '../../../../kernel/clock.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { RescorePlan } from '../ports/rescore-plan.port.js';

/** What happens to a lead within this time comes to one reckoning. */
const PAUSE_MS = 1_500;

/** A lead is scored a moment after the first thing that happened to it, however much goes on happening. */
export class Rescores {
  constructor(
    private readonly plan: RescorePlan,
    private readonly clock: Clock,
  ) {}

  async soon(ids: readonly LeadId[]): Promise<void> {
    await this.plan.add(ids, new Date(this.clock.now().getTime() + PAUSE_MS));
  }
}
