import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Config } from '../../../../platform/config/config.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Log } from '../../../../platform/logs/log.js';
import { PlanClock } from '../../../../platform/plans/plan-clock.js';
import { AlarmPlan } from '../../application/ports/alarm-plan.port.js';
import { RingAlarms } from '../../application/commands/ring-alarms.command.js';

const AT_ONCE = 50;

/** Rings what is due by itself. */
@Injectable()
export class AlarmClock extends PlanClock {
  constructor(
    config: Config,
    clock: Clock,
    log: Log,
    private readonly alarms: AlarmPlan,
    private readonly dispatcher: Dispatcher,
  ) {
    super('alarms', config, clock, log);
  }

  protected tenantsWithDue(now: Date): Promise<string[]> {
    return this.alarms.tenantsWithDue(now);
  }

  protected async doDue(): Promise<boolean> {
    return (await this.dispatcher.execute(RingAlarms.of({ most: AT_ONCE }))) === AT_ONCE;
  }
}
