import type { Type } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Heard } from '../events/event.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { enterMover, type MergeEvents, mergingOf } from './merge-events.js';
import { MoveReferences } from './move-references.command.js';

/** The subscriber by which a context's own references follow when two records become one, and go back when that is undone. Where they stand is told by the descriptions of its resources. */
export function MovesReferences(context: string, events: MergeEvents): Type<Subscriber> {
  const name = enterMover(context, events);

  @Subscribe({ name, events: [...events.merged, ...events.unmerged] })
  class Mover implements Subscriber {
    on(event: Heard<DomainEvent>): MoveReferences {
      return MoveReferences.of(mergingOf(name, event)!);
    }
  }
  return Mover;
}
