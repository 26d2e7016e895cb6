import { MovesReferences } from '../../../../platform/references/moves-references.js';
import { CompanyMerged, CompanyUnmerged, ContactMerged, ContactUnmerged } from '../../../directory/index.js';
import { LeadMerged, LeadUnmerged } from '../../../sales/index.js';

/** What was done with, or is planned for, a record that became part of another is about that one. */
export class OnRecordsMerged extends MovesReferences('activities', { merged: [CompanyMerged, ContactMerged, LeadMerged], unmerged: [CompanyUnmerged, ContactUnmerged, LeadUnmerged] }) {}
