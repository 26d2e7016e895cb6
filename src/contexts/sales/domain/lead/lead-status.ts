export const LEAD_STATUSES = ['NEW', 'CONTACTED', 'QUALIFIED', 'CONVERTED', 'UNQUALIFIED', 'NURTURING', 'LOST'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

/** To where a lead moves from where. CONVERTED is reached by conversion alone, and never left. */
export const LEAD_MOVES: Readonly<Record<LeadStatus, readonly LeadStatus[]>> = {
  NEW: ['CONTACTED', 'QUALIFIED', 'UNQUALIFIED', 'NURTURING', 'LOST'],
  CONTACTED: ['QUALIFIED', 'UNQUALIFIED', 'NURTURING', 'LOST'],
  QUALIFIED: ['CONTACTED', 'UNQUALIFIED', 'NURTURING', 'LOST'],
  CONVERTED: [],
  UNQUALIFIED: ['NEW', 'CONTACTED', 'NURTURING'],
  NURTURING: ['CONTACTED', 'QUALIFIED', 'UNQUALIFIED', 'LOST'],
  LOST: ['CONTACTED', 'NURTURING'],
};

/** Whoever gives a lead up says why. */
export const needsReason = (status: LeadStatus): boolean => status === 'UNQUALIFIED' || status === 'LOST';

/** In which a lead is work of whoever has it. */
export const OPEN_STATUSES: readonly LeadStatus[] = ['NEW', 'CONTACTED', 'QUALIFIED', 'NURTURING'];
