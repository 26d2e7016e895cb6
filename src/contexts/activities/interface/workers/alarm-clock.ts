import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Config } from '../../../../platform/config/config.js';
import { Dispatcher } from '../../../../platform/dispatch/dispatcher.js';
import { Rounds } from '../../../../platform/events/rounds.js';
import { Log } from '../../../../platform/logs/log.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { AlarmPlan } from '../../application/ports/alarm-plan.port.js';
import { RingAlarms } from '../../application/commands/ring-alarms.command.js';

/** How late an alarm may be. */
const PAUSE_MS = 1_000;
const AT_ONCE = 50;

/** Looks every second whether something is due by itself. The database is the plan: whoever is first takes an alarm out, and it has happened when that is committed. */
@Injectable()
export class AlarmClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly config: Config,
    private readonly alarms: AlarmPlan,
    private readonly dispatcher: Dispatcher,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.rounds = new Rounds(() => this.look(), PAUSE_MS, (error) => log.warn({ err: error }, 'alarms can not ring at the moment'));
  }

  onApplicationBootstrap(): void {
    if (this.config.ROLE !== 'api') this.rounds.start();
  }

  /** What is begun ends. */
  async onModuleDestroy(): Promise<void> {
    if (this.config.ROLE !== 'api') await this.rounds.stop();
  }

  /** True when there may be more. */
  private async look(): Promise<boolean> {
    let more = false;
    for (const tenantId of await this.alarms.tenantsWithDue(this.clock.now())) more = (await this.ringIn(tenantId)) || more;
    return more;
  }

  /** What one tenant's alarms come to is nobody else's trouble. */
  private ringIn(tenantId: string): Promise<boolean> {
    return Work.run({ tenantId, correlationId: `alarm-${newId()}` }, async () => {
      try {
        return (await this.dispatcher.execute(RingAlarms.of({ most: AT_ONCE }))) === AT_ONCE;
      } catch (error) {
        this.log.error({ err: error, tenantId }, 'alarms could not ring, and will be tried again');
        return false;
      }
    });
  }
}
