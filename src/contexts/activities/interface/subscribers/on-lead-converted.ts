import type { Subject } from '../../../../kernel/subject.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { LeadConverted } from '../../../sales/index.js';
import { BeginTaskRound } from '../../application/commands/begin-task-round.command.js';

/** What is planned for a lead is planned for whom it has become: the contact, or where nobody is known the customer. */
@Subscribe({ name: 'activities.follow-leads', events: [LeadConverted] })
export class OnLeadConverted implements Subscriber<LeadConverted> {
  on({ data: { leadId, contactId, customerId } }: Heard<LeadConverted>): BeginTaskRound {
    const to: Subject = contactId === null ? { type: 'customer', id: customerId } : { type: 'contact', id: contactId };
    return BeginTaskRound.of({ round: { follow: { from: { type: 'lead', id: leadId }, to } } });
  }
}
