import { DomainEvent } from '../../kernel/domain-event.js';
import type { Concerned } from './concerned.js';

/** Of many records that are found differently since something else has changed, some were kept anew, and there are more. */
export class FindingsAdvanced extends DomainEvent {
  static override readonly type = 'findings.advanced';

  constructor(readonly concerned: Concerned) {
    super();
  }
}
