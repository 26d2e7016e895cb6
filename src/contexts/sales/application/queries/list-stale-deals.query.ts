import type { Page } from '../../../../kernel/page.js';
import type { Condition } from '../../../../platform/conditions/condition.js';
import { Query } from '../../../../platform/dispatch/message.js';
import type { DealRow } from './deals.resource.js';

export const STALE_REASONS = ['NO_ACTIVITY', 'TOO_LONG_IN_STAGE'] as const;

/** An open deal that nobody drives on, and why it is one. */
export interface StaleDeal {
  readonly deal: DealRow;
  readonly reasons: readonly (typeof STALE_REASONS)[number][];
  readonly daysInStage: number;
  readonly daysWithoutActivity: number;
}

/** Open deals that nobody has touched for so many days, or that are longer in their stage than is usual, those longest left alone first. */
export class ListStaleDeals extends Query<Page<StaleDeal>> {
  readonly days!: number;
  readonly skip!: number;
  readonly take!: number;
  readonly where!: Condition | undefined;
  readonly fields!: readonly string[];
  readonly include!: readonly string[];
}
