import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { ListRecords } from '../../../../platform/resource/record-queries.js';
import { leads as resource, type LeadRow } from '../../application/queries/leads.resource.js';
import { type PreviewedLead, PreviewAssignment } from '../../application/queries/preview-assignment.query.js';
import { type Candidate, LeadAssigning } from '../../application/rules/lead-assigning.js';
import { LeadWishes } from '../../application/rules/lead-wishes.js';
import type { CreateLead } from '../../application/commands/create-lead.command.js';
import { OPEN_STATUSES } from '../../domain/lead/lead-status.js';
import { Lead, type LeadId } from '../../domain/lead/lead.js';

@QueryHandler(PreviewAssignment)
export class PreviewAssignmentHandler implements IQueryHandler<PreviewAssignment> {
  constructor(
    private readonly queries: QueryBus,
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
    const query = { sort: [{ field: 'id', descending: false }], skip: 0, take: ids.length, count: 'none', deleted: false, include: [], fields: resource.wholeShape.fields, where: { field: 'id', op: 'in', value: [...ids] } } as const;
    const { data } = await this.queries.execute(ListRecords.of({ resource, query }) as unknown as ListRecords<typeof resource>);
    const byId = new Map(data.map((row: LeadRow) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      if (!row) throw new RecordNotFound('lead', id);
      return { told: row, owner: row.ownerId, isOpen: OPEN_STATUSES.includes(row.status) };
    });
  }

  private async captured({ id: _id, ownerId: _ownerId, assign: _assign, customFields = {}, ...wishes }: CreateLead): Promise<Candidate> {
    const { told, isOpen } = Lead.capture(newId<'Lead'>(), { ...(await this.wishes.understood(wishes)), ownerId: null, customFields }, this.clock.now());
    return { told, owner: null, isOpen };
  }
}
