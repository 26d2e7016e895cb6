import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { MergeEngagements } from '../../application/commands/merge-engagements.command.js';
import { LeadMerged, LeadUnmerged } from '../../domain/lead/lead.events.js';
import type { LeadId } from '../../domain/lead/lead.js';

/** What happened with a lead that is part of another counts for that one. */
@Subscribe({ name: 'sales.merge-engagements', events: [LeadMerged, LeadUnmerged] })
export class OnLeadsMerged implements Subscriber<LeadMerged | LeadUnmerged> {
  on({ eventType, data: { leadId, mergedId, mergeId } }: Heard<LeadMerged> | Heard<LeadUnmerged>): MergeEngagements {
    return MergeEngagements.of({ mergeId, survivorId: leadId as LeadId, mergedId: mergedId as LeadId, isUndone: eventType === LeadUnmerged.type });
  }
}
