export const CUSTOMER_STATUSES = ['PROSPECT', 'ACTIVE', 'ON_HOLD', 'INACTIVE', 'CHURNED'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

/** From where to where: nobody is held or lost who has not bought yet, and whoever has bought is no prospect until he is out of sight. */
export const STATUS_MOVES: Readonly<Record<CustomerStatus, readonly CustomerStatus[]>> = {
  PROSPECT: ['ACTIVE', 'INACTIVE'],
  ACTIVE: ['ON_HOLD', 'INACTIVE', 'CHURNED'],
  ON_HOLD: ['ACTIVE', 'INACTIVE', 'CHURNED'],
  INACTIVE: ['PROSPECT', 'ACTIVE', 'CHURNED'],
  CHURNED: ['PROSPECT', 'ACTIVE'],
};
