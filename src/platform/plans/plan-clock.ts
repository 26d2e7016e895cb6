import { type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/id.js';
import { Config } from '../config/config.js';
import { Rounds } from '../events/rounds.js';
import { Log } from '../logs/log.js';
import { Work } from '../tenancy/work.js';

/** How late what is planned may be. */
const PAUSE_MS = 1_000;

/** Looks every second whether something is due by itself, in every worker. The database is the plan: whoever is first takes a row out, and it has happened when that is committed. */
export abstract class PlanClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly rounds: Rounds;

  protected constructor(
    /** What is planned, in the plural: `alarms`. */
    private readonly title: string,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.rounds = new Rounds(() => this.look(), PAUSE_MS, (error) => log.warn({ err: error }, `${title} can not be looked for at the moment`));
  }

  /** The tenants that have something due, and nothing else of them. In no tenant. */
  protected abstract tenantsWithDue(now: Date): Promise<string[]>;
  /** Does some of what is due in the tenant in hand. True when there may be more. */
  protected abstract doDue(): Promise<boolean>;

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
    for (const tenantId of await this.tenantsWithDue(this.clock.now())) more = (await this.doIn(tenantId)) || more;
    return more;
  }

  /** What is due in one tenant is nobody else's trouble. */
  private doIn(tenantId: string): Promise<boolean> {
    return Work.run({ tenantId, correlationId: `${this.title}-${newId()}` }, async () => {
      try {
        return await this.doDue();
      } catch (error) {
        this.log.error({ err: error, tenantId }, `${this.title} were not done, and will be tried again`);
        return false;
      }
    });
  }
}
