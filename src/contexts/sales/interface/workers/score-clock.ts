import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Config } from '../../../../platform/config/config.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Log } from '../../../../platform/logs/log.js';
import { PlanClock } from '../../../../platform/plans/plan-clock.js';
import { RescoreDue } from '../../application/commands/rescore-due.command.js';
import { RescorePlan } from '../../application/ports/rescore-plan.port.js';

/** Leads of one transaction. */
const AT_ONCE = 500;

/** Scores leads for which it is time: a moment after something has happened, and in the hour in which something fades. */
@Injectable()
export class ScoreClock extends PlanClock {
  constructor(
    config: Config,
    clock: Clock,
    log: Log,
    private readonly plan: RescorePlan,
    private readonly dispatcher: Dispatcher,
  ) {
    super('scores', config, clock, log);
  }

  protected tenantsWithDue(now: Date): Promise<string[]> {
    return this.plan.tenantsWithDue(now);
  }

  protected async doDue(): Promise<boolean> {
    return (await this.dispatcher.execute(RescoreDue.of({ most: AT_ONCE }))) === AT_ONCE;
  }
}
