import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ReferencesSettled } from '../../../../platform/references/reference-move.events.js';
import { AnswerMerge } from '../../application/commands/answer-merge.command.js';

/** A context has answered a merge, or its undoing. */
@Subscribe({ name: 'directory.answer-merge', events: [ReferencesSettled] })
export class OnReferencesSettled implements Subscriber<ReferencesSettled> {
  on({ data: { mergeId, ...answer } }: Heard<ReferencesSettled>): AnswerMerge {
    return AnswerMerge.of({ mergeId, answer });
  }
}
