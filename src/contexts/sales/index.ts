/** What other contexts may know of sales. */
export { LeadAssigned, LeadConverted, LeadCreated, LeadDeleted, LeadErased, LeadMerged, LeadPurged, LeadQualified, LeadReassigned, LeadRestored, LeadScoreChanged, LeadStatusChanged, LeadUnmerged, LeadUpdated } from './domain/lead/lead.events.js';
