import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileSight } from '../../../../platform/conditions/compile-condition.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { leads } from '../../application/queries/leads.resource.js';
import type { LeadId } from '../../domain/lead/lead.js';
import type { EngagementKind } from '../../domain/scoring/engagement.js';
import type { ScoreFacts } from '../../domain/scoring/score-of.js';
import { COMPLETENESS_FIELDS } from '../../domain/scoring/score-rules.js';
import { engagementsOf, factsOfLead, knownOf } from './score-statement.js';

export interface FactsRow extends Readonly<Record<`knows_${string}`, boolean | null>> {
  readonly id: LeadId;
  readonly industry: string | null;
  readonly country: string | null;
  readonly employees: number | null;
  readonly title: string | null;
  readonly consents: ScoreFacts['consents'];
  readonly email_domain: string | null;
  readonly engagements: readonly { readonly kind: EngagementKind; readonly at: string; readonly weight: number }[];
}

/** What is known of some leads, as far as the caller sees them. */
export function factsOfLeads(ids: readonly LeadId[]): RawBuilder<FactsRow> {
  const { tenantId } = Work.current();
  const seen: RawBuilder<SqlBool> = sql`${compileSight(presentSights()(leads), leads, 't')}`;
  return sql<FactsRow>`
    with shown as materialized (select ${factsOfLead} from sales.leads t where t.tenant_id = ${tenantId}::uuid and t.id = any(${ids}::uuid[]) and t.deleted_at is null and ${seen})
    select f.*, (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'weight', e.weight)), '[]') from ${engagementsOf('shown', tenantId)} e where e.lead_id = f.id) as engagements from shown f`;
}

export const factsFrom = ({ industry, country, employees, title, consents, email_domain: emailDomain, engagements, ...row }: FactsRow): ScoreFacts => ({
  industry, country, employees, title, consents, emailDomain,
  present: COMPLETENESS_FIELDS.filter((field) => row[knownOf(field)]),
  engagements: engagements.map(({ kind, at, weight }) => ({ kind, at: new Date(at), weight })),
});
