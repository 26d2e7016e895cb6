import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ForgetMerges } from '../../../../platform/merging/forget-merges.command.js';
import { LeadErased, LeadPurged } from '../../domain/lead/lead.events.js';

/** What is gone for good, or erased, is not kept with a merge either. */
@Subscribe({ name: 'sales.forget-merges', events: [LeadErased, LeadPurged] })
export class OnRecordPurged implements Subscriber<LeadErased | LeadPurged> {
  on({ data: { leadId } }: Heard<LeadErased | LeadPurged>): ForgetMerges {
    return ForgetMerges.of({ recordId: leadId });
  }
}
