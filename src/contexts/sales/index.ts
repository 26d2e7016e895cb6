/** What other contexts may know of sales. */
export { LeadAssigned, LeadConverted, LeadCreated, LeadDeleted, LeadErased, LeadPurged, LeadQualified, LeadReassigned, LeadRestored, LeadScoreChanged, LeadStatusChanged, LeadUpdated } from './domain/lead/lead.events.js';
