import { MovesReferences } from '../../../../platform/references/moves-references.js';
import { CompanyMerged, CompanyUnmerged, ContactMerged, ContactUnmerged } from '../../../directory/index.js';
import { LeadMerged, LeadUnmerged } from '../../domain/lead/lead.events.js';

/** What sales say of a record that became part of another is said of that one. */
export class OnRecordsMerged extends MovesReferences('sales', { merged: [CompanyMerged, ContactMerged, LeadMerged], unmerged: [CompanyUnmerged, ContactUnmerged, LeadUnmerged] }) {}
