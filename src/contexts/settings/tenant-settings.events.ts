import { DomainEvent } from '../../kernel/domain-event.js';

export class SettingsChanged extends DomainEvent {
  static override readonly type = 'settings.changed';

  /** `changed` names the parts that are different: what they are now is read, not sent. */
  constructor(readonly changed: readonly string[]) {
    super();
  }
}
