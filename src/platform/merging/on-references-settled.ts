import type { Heard } from '../events/event.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { ReferencesSettled } from '../references/reference-move.events.js';
import { AnswerMerge } from './answer-merge.command.js';

/** A context has answered a merge, or its undoing. */
@Subscribe({ name: 'platform.answer-merge', events: [ReferencesSettled] })
export class OnReferencesSettled implements Subscriber<ReferencesSettled> {
  on({ data: { mergeId, ...answer } }: Heard<ReferencesSettled>): AnswerMerge {
    return AnswerMerge.of({ mergeId, answer });
  }
}
