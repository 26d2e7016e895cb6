import { MovesReferences } from '../../../../platform/references/moves-references.js';
import { CompanyMerged, CompanyUnmerged, ContactMerged, ContactUnmerged } from '../../../directory/index.js';

/** What became of a company or contact that is part of another now became of that one. */
export class OnRecordsMerged extends MovesReferences('sales', { merged: [CompanyMerged, ContactMerged], unmerged: [CompanyUnmerged, ContactUnmerged] }) {}
