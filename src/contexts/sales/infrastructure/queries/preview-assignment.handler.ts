import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { readStatement } from '../../../../platform/resource/statements.js';
import { leads as resource, type LeadRow } from '../../application/queries/leads.resource.js';
import { type LeadToCome, type PreviewedLead, PreviewAssignment } from '../../application/queries/preview-assignment.query.js';
import { type Candidate, LeadAssigning, UNSCORED } from '../../application/rules/lead-assigning.js';
import { LeadWishes } from '../../application/rules/lead-wishes.js';
import { OPEN_STATUSES } from '../../domain/lead/lead-status.js';
import { Lead, type LeadId } from '../../domain/lead/lead.js';

@QueryHandler(PreviewAssignment)
export class PreviewAssignmentHandler implements IQueryHandler<PreviewAssignment> {
  constructor(
    private readonly reads: Reads,
    private readonly wishes: LeadWishes,
    private readonly assigning: LeadAssigning,
    private readonly clock: Clock,
  ) {}

  async execute({ leadIds, leads }: PreviewAssignment): Promise<readonly PreviewedLead[]> {
    const candidates = [...(await this.known(leadIds)), ...(await Promise.all(leads.map((lead) => this.captured(lead))))];
    const foreseen = await this.assigning.foresee(candidates);
    return foreseen.map(({ ownerId, ruleId, considered, misfits, openedBy }, index) => ({
      leadId: leadIds[index] ?? null,
      ownerId,
      ruleId,
      rules: considered.map((one) => ({ ...one, misfits: misfits.get(one.ruleId)! })),
      openedBy,
    }));
  }

  /** As far as they are seen by whoever asks. */
  private async known(ids: readonly LeadId[]): Promise<readonly Candidate[]> {
    if (ids.length === 0) return [];
    const found = await this.reads.all(ids.map((id) => readStatement(resource, id, resource.wholeShape, presentSights())));
    return ids.map((id, index) => {
      const row = found[index]![0] as LeadRow | undefined;
      if (!row) throw new RecordNotFound('lead', id);
      return { told: row, owner: row.ownerId, isOpen: OPEN_STATUSES.includes(row.status) };
    });
  }

  private async captured({ customFields = {}, ...wishes }: LeadToCome): Promise<Candidate> {
    const { told, isOpen } = Lead.capture(newId<'Lead'>(), { ...(await this.wishes.understood(wishes)), ownerId: null, customFields }, this.clock.now());
    return { told: { ...told, ...UNSCORED }, owner: null, isOpen };
  }
}
