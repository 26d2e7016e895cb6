import type { Command } from '../../../../platform/dispatch/message.js';
import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { PlanRescore } from '../../application/commands/plan-rescore.command.js';
import { LeadCreated, LeadRestored, LeadUpdated } from '../../domain/lead/lead.events.js';
import { COMPLETENESS_FIELDS } from '../../domain/scoring/score-rules.js';

const COUNTS: readonly string[] = [...COMPLETENESS_FIELDS, 'consents'];

/** A lead of whom something is known that counts is scored again. */
@Subscribe({ name: 'sales.plan-rescores', events: [LeadCreated, LeadUpdated, LeadRestored], replayable: true })
export class OnLeadChanged implements Subscriber<LeadCreated | LeadUpdated | LeadRestored> {
  on({ data }: Heard<LeadCreated> | Heard<LeadUpdated> | Heard<LeadRestored>): Command<unknown> | undefined {
    if ('changed' in data && !data.changed.some((name) => COUNTS.includes(name))) return undefined;
    return PlanRescore.of({ id: data.leadId });
  }
}
