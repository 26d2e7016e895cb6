import { DeadLetterSkipped } from '../events/dead-letter.js';
import type { Heard } from '../events/event.js';
import { Subscribe, type Subscriber } from '../events/subscriber.js';
import { GiveUpReferences } from './move-references.command.js';

/** Whoever skips the dead letter of a merge has decided that what is left of it stays: else the merge would wait for ever. */
@Subscribe({ name: 'platform.give-up-references', events: [DeadLetterSkipped] })
export class OnMoverGivenUp implements Subscriber<DeadLetterSkipped> {
  on({ data }: Heard<DeadLetterSkipped>): GiveUpReferences | undefined {
    return /(?:^platform\.advance|\.move)-references$/.test(data.subscriber) ? GiveUpReferences.of({ deadLetterId: data.deadLetterId }) : undefined;
  }
}
