import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ForgetScore } from '../../application/commands/forget-score.command.js';
import { LeadErased } from '../../domain/lead/lead.events.js';

/** With somebody goes what he has done, and what was reckoned from it. */
@Subscribe({ name: 'sales.forget-scores', events: [LeadErased], replayable: true })
export class OnLeadErased implements Subscriber<LeadErased> {
  on({ data: { leadId } }: Heard<LeadErased>): ForgetScore {
    return ForgetScore.of({ id: leadId });
  }
}
