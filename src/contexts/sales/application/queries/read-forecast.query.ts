import type { Amount } from '../../../../kernel/money.js';
import type { Condition } from '../../../../platform/conditions/condition.js';
import { Query } from '../../../../platform/dispatch/message.js';

export const FORECAST_BY = ['month', 'quarter', 'owner'] as const;
export type ForecastBy = (typeof FORECAST_BY)[number];

/** From this probability on an open deal is counted on. */
export const COMMITTED_FROM = 75;

/** What is expected of a month, a quarter, or a person, in one currency. */
export interface ForecastRow {
  /** `2026-11`, `2026-Q4`, or whose deals they are; null for nobody's. */
  readonly key: string | null;
  readonly currency: string;
  readonly openDeals: number;
  readonly wonDeals: number;
  readonly won: Amount;
  readonly committed: Amount;
  readonly weighted: Amount;
  readonly bestCase: Amount;
  readonly target: Amount | null;
  readonly toTarget: Amount | null;
}

/** Reckon what will be won in some months. */
export class ReadForecast extends Query<readonly ForecastRow[]> {
  readonly by!: ForecastBy;
  /** The first day of the first month. */
  readonly from!: string;
  /** The first day after the last month. */
  readonly until!: string;
  readonly deals!: Condition | undefined;
  readonly targets!: Condition | undefined;
}
