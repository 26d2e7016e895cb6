import { DomainEvent } from '../../kernel/domain-event.js';

export class FeatureToggled extends DomainEvent {
  static override readonly type = 'feature.toggled';

  constructor(
    readonly feature: string,
    readonly enabled: boolean,
  ) {
    super();
  }
}
