import { DomainEvent } from '../../src/kernel/domain-event.js';

/** A moment is a text once it has been JSON. */
export class WithDate extends DomainEvent {
  static override readonly type = 'planted.date';

  constructor(readonly at: Date) {
    super();
  }
}
