import { MovesReferences } from '../../platform/references/moves-references.js';
import { CompanyMerged, CompanyUnmerged, ContactMerged, ContactUnmerged } from '../directory/index.js';
import { LeadMerged, LeadUnmerged } from '../sales/index.js';

/** What was written about a record that became part of another is about that one. */
export class OnRecordsMerged extends MovesReferences('notes', { merged: [CompanyMerged, ContactMerged, LeadMerged], unmerged: [CompanyUnmerged, ContactUnmerged, LeadUnmerged] }) {}
