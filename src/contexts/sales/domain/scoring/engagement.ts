/** What tells how much somebody cares, and what speaks against him. Other contexts add words of their own. */
export const ENGAGEMENT_KINDS = {
  CALL: 'ENGAGEMENT',
  EMAIL: 'ENGAGEMENT',
  MEETING: 'ENGAGEMENT',
  NOTE: 'ENGAGEMENT',
  TASK: 'ENGAGEMENT',
  FORM_SUBMITTED: 'ENGAGEMENT',
  CAMPAIGN_OPENED: 'ENGAGEMENT',
  CAMPAIGN_CLICKED: 'ENGAGEMENT',
  CAMPAIGN_REPLIED: 'ENGAGEMENT',
  SOCIAL_FOLLOWED: 'SOCIAL',
  SOCIAL_MENTIONED: 'SOCIAL',
  SOCIAL_MESSAGED: 'SOCIAL',
  BOUNCED: 'NEGATIVE',
  UNSUBSCRIBED: 'NEGATIVE',
} as const;

export type EngagementKind = keyof typeof ENGAGEMENT_KINDS;

export const ENGAGEMENT_WORDS = Object.keys(ENGAGEMENT_KINDS) as EngagementKind[];

/** Something that happened with a lead, and how often it counts. */
export interface Engagement {
  readonly kind: EngagementKind;
  readonly at: Date;
  readonly weight: number;
}
