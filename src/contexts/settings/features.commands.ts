import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '../../kernel/domain-error.js';
import { Command } from '../../platform/dispatch/message.js';
import { Records } from '../../platform/persistence/records.js';
import { TenantPlan } from './feature-switches.js';
import { FeatureSettings, type Overrides } from './features.js';

/** Decide which features are on, whatever the plan says. */
export class DecideFeatures extends Command<void> {
  /** The tenant. */
  readonly id!: string;
  readonly overrides!: Overrides;
  /** The caller has seen that nobody has decided anything yet. */
  readonly isFirst!: boolean;
}

@CommandHandler(DecideFeatures)
export class DecideFeaturesHandler implements ICommandHandler<DecideFeatures> {
  constructor(
    private readonly records: Records,
    private readonly plan: TenantPlan,
  ) {}

  async execute({ id, overrides, isFirst }: DecideFeatures): Promise<void> {
    const known = await this.records.seek(FeatureSettings, id);
    if (known && isFirst) throw new DomainError('stale', 'stale_version', 'The features have been changed since: read them again and repeat the change.');
    const settings = known ?? FeatureSettings.untouched(id);
    settings.decide(overrides, await this.plan.current());
    if (!known) this.records.add(settings);
  }
}
