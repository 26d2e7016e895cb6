export const LEAD_SOURCES = ['WEBSITE', 'SOCIAL', 'EMAIL', 'PHONE', 'REFERRAL', 'EVENT', 'ADVERTISEMENT', 'PARTNER', 'LINKEDIN', 'TWITTER', 'IMPORT', 'API', 'OTHER'] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];
