import { DomainEvent } from '../../src/kernel/domain-event.js';
import type { Id } from '../../src/kernel/id.js';

/** What an event may hold. */
export class Sound extends DomainEvent {
  static override readonly type = 'planted.sound';

  constructor(
    readonly id: Id<'Planted'>,
    readonly count: number,
    readonly status: 'NEW' | 'WON',
    readonly by: string | null,
    readonly place: { readonly city: string; readonly zip?: string },
    readonly tags: readonly string[],
    readonly flags: Readonly<Record<string, boolean>>,
  ) {
    super();
  }
}
