import { MovesReferences } from '../../../../platform/references/moves-references.js';
import { LeadMerged, LeadUnmerged } from '../../../sales/index.js';
import { CompanyMerged, CompanyUnmerged } from '../../domain/company/company.events.js';
import { ContactMerged, ContactUnmerged } from '../../domain/contact/contact.events.js';

/** Contacts, customers and further companies of a merged one are the survivor's. */
export class OnRecordsMerged extends MovesReferences('directory', { merged: [CompanyMerged, ContactMerged, LeadMerged], unmerged: [CompanyUnmerged, ContactUnmerged, LeadUnmerged] }) {}
