import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PlanRescore } from '../../application/commands/plan-rescore.command.js';
import { LeadMerged, LeadRestored, LeadUnmerged, LeadUpdated } from '../../domain/lead/lead.events.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { COMPLETENESS_FIELDS } from '../../domain/scoring/score-rules.js';

type Told = LeadUpdated | LeadRestored | LeadMerged | LeadUnmerged;
type HeardOfLead = Heard<LeadUpdated> | Heard<LeadRestored> | Heard<LeadMerged> | Heard<LeadUnmerged>;

const COUNTS: readonly string[] = [...COMPLETENESS_FIELDS, 'consents'];

/** A lead of whom something else is known that counts is scored again, and so is whoever became one with another, or was. Those that are made are planned by the database, as many as they are. */
@Subscribe({ name: 'sales.plan-rescores', events: [LeadUpdated, LeadRestored, LeadMerged, LeadUnmerged], replayable: true })
export class OnLeadChanged implements Subscriber<Told> {
  on({ data }: HeardOfLead): Command<unknown> | undefined {
    if ('changed' in data && !data.changed.some((name) => COUNTS.includes(name))) return undefined;
    return PlanRescore.of({ ids: [data.leadId, ...('mergedId' in data ? [data.mergedId] : [])] as LeadId[] });
  }
}
